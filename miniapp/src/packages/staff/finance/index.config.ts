export default definePageConfig({ navigationBarTitleText: '兑付' })
