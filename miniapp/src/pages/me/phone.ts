/** What is wrong with a mobile number before it is sent; null: nothing. */
export function phoneProblem(typed: string): string | null {
  const phone = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^1[3-9]\d{9}$/.test(phone) ? null : '请填写 11 位手机号码。'
}
