/** Addresses of screens, as links lead to them. */
export const at = {
  confirm: (claimId: string) => `/#/pages/confirm/index?id=${claimId}`,
  progress: (claimId: string) => `/#/packages/claim/progress/index?id=${claimId}`,
  code: '/#/pages/code/index',
  me: '/#/pages/me/index',
} as const
