/** The one form of a mainland mobile number, 11 digits; anything else is left out, not guessed at. */
export function normalPhone(text: unknown): { phone?: string } {
  if (typeof text !== 'string') return {}
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? { phone: digits } : {}
}
