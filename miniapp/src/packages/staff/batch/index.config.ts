export default definePageConfig({ navigationBarTitleText: '付款批次' })
