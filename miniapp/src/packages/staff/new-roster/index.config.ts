export default definePageConfig({ navigationBarTitleText: '建立名单' })
