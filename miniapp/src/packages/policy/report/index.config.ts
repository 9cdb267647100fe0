export default definePageConfig({ navigationBarTitleText: '匹配报告' })
