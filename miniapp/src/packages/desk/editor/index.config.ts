export default definePageConfig({ navigationBarTitleText: '政策设计' })
