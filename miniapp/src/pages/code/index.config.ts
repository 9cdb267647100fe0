export default definePageConfig({ navigationBarTitleText: '确认码' })
