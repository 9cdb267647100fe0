export default definePageConfig({ navigationBarTitleText: '请部门核对' })
