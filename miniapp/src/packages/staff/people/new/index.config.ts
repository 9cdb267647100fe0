export default definePageConfig({ navigationBarTitleText: '新增部门' })
