export default definePageConfig({ navigationBarTitleText: '确认享受' })
