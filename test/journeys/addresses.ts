/** Addresses of screens, as links lead to them. */
export const at = {
  confirm: (claimId: string) => `/#/pages/confirm/index?id=${claimId}`,
  progress: (claimId: string) => `/#/packages/claim/progress/index?id=${claimId}`,
  code: '/#/pages/code/index',
  me: '/#/pages/me/index',
  rosters: '/#/packages/staff/rosters/index',
  roster: (rosterId: string) => `/#/packages/staff/roster/index?id=${rosterId}`,
  vetoes: '/#/packages/staff/vetoes/index',
  review: '/#/packages/staff/review/index',
  finance: '/#/packages/staff/finance/index',
  rectifications: '/#/packages/staff/rectifications/index',
} as const
