export default definePageConfig({ navigationBarTitleText: '金额或信息不对' })
