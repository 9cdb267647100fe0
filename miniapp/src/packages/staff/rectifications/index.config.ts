export default definePageConfig({ navigationBarTitleText: '评价与整改' })
