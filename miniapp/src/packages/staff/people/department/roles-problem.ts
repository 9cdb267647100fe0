import type { StaffRole } from '../../nav.ts'

/** Why somebody can't be all of this at once; null where he can. The API decides again. */
export function rolesProblem(roles: readonly StaffRole[]): string | null {
  const approves = roles.includes('officer') || roles.includes('reviewer')
  return approves && roles.includes('finance') ? '经办、审核与财政支付不能由同一人担任，请只选一边。' : null
}
