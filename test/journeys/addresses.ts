const withId = (path: string) => (id: string) => `/#${path}?id=${id}`

/** Addresses of screens, as links lead to them. */
export const at = {
  home: '/#/pages/home/index',
  claims: '/#/pages/claims/index',
  messages: '/#/pages/messages/index',
  me: '/#/pages/me/index',
  code: '/#/pages/code/index',
  confirm: withId('/pages/confirm/index'),
  progress: withId('/packages/claim/progress/index'),
  account: withId('/packages/claim/account/index'),
  rating: withId('/packages/claim/rating/index'),
  trail: withId('/packages/claim/trail/index'),
  policy: withId('/packages/policy/detail/index'),
  report: '/#/packages/policy/report/index',
  todo: '/#/packages/staff/desk/index',
  rosters: '/#/packages/staff/rosters/index',
  newRoster: '/#/packages/staff/new-roster/index',
  roster: withId('/packages/staff/roster/index'),
  vetoes: '/#/packages/staff/vetoes/index',
  jointReview: withId('/packages/staff/joint-review/index'),
  review: '/#/packages/staff/review/index',
  disputes: '/#/packages/staff/disputes/index',
  staffClaim: withId('/packages/staff/claim/index'),
  finance: '/#/packages/staff/finance/index',
  budgets: '/#/packages/staff/budgets/index',
  rectifications: '/#/packages/staff/rectifications/index',
} as const
