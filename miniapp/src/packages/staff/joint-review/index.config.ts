export default definePageConfig({ navigationBarTitleText: '联合审核' })
