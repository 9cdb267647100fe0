export default definePageConfig({ navigationBarTitleText: '不需要' })
