import Taro, { useRouter } from '@tarojs/taro'
import type { TabKey } from './ui/tab-icons.ts'

const withId = (path: string) => (id: string) => `${path}?id=${encodeURIComponent(id)}`

/** Every screen's address. */
export const routes = {
  home: '/pages/home/index',
  claims: '/pages/claims/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
  code: '/pages/code/index',
  confirm: withId('/pages/confirm/index'),
  signIn: (returnTo: string) => `/pages/sign-in/index?returnTo=${encodeURIComponent(returnTo)}`,
  progress: withId('/packages/claim/progress/index'),
  /** The progress of a claim confirmed just now, which says so first. */
  confirmed: (id: string) => `${withId('/packages/claim/progress/index')(id)}&confirmed=1`,
  /** The account of an enterprise, apart from any claim. */
  ownAccount: '/packages/claim/account/index',
  account: withId('/packages/claim/account/index'),
  dispute: withId('/packages/claim/dispute/index'),
  decline: withId('/packages/claim/decline/index'),
  rating: withId('/packages/claim/rating/index'),
  trail: withId('/packages/claim/trail/index'),
  /** The match report, open at one of its parts. */
  report: (part: string) => `/packages/policy/report/index?part=${part}`,
  /** 政策测算 of a policy. */
  whatIf: withId('/packages/policy/what-if/index'),
  /** A policy, in one of its versions or in the one in force. */
  policy: (id: string, versionId = '') => `${withId('/packages/policy/detail/index')(id)}&version=${versionId}`,
  /** 一企一档. */
  profile: '/packages/profile/overview/index',
  /** One value of the profile. @param period empty where it has none */
  profileValue: (attribute: string, period = '') =>
    `/packages/profile/value/index?attribute=${attribute}&period=${period}`,
  /** 纠错: asks the department to correct a value, or to supply one that nobody has. */
  correct: (attribute: string, period = '') =>
    `/packages/profile/correct/index?attribute=${attribute}&period=${period}`,
  desk: '/packages/staff/desk/index',
  rosters: '/packages/staff/rosters/index',
  newRoster: '/packages/staff/new-roster/index',
  roster: withId('/packages/staff/roster/index'),
  vetoes: '/packages/staff/vetoes/index',
  /** A roster as a department asked to review it sees it. */
  jointReview: withId('/packages/staff/joint-review/index'),
  review: '/packages/staff/review/index',
  disputes: '/packages/staff/disputes/index',
  /** A claim as staff see it. */
  staffClaim: withId('/packages/staff/claim/index'),
  finance: '/packages/staff/finance/index',
  batch: withId('/packages/staff/batch/index'),
  budgets: '/packages/staff/budgets/index',
  rectifications: '/packages/staff/rectifications/index',
  /** 政策设计: the department's policies and drafts. */
  policies: '/packages/desk/policies/index',
  newPolicy: '/packages/desk/new/index',
  policyDraft: withId('/packages/desk/editor/index'),
  /** 数据导入: what the department knows of enterprises. */
  facts: '/packages/staff/facts/index',
  factFile: withId('/packages/staff/facts/file/index'),
  corrections: '/packages/staff/corrections/index',
  /** One correction asked for, as its department answers it. */
  correction: withId('/packages/staff/corrections/answer/index'),
  /** 部门与人员: for admins. */
  people: '/packages/staff/people/index',
  department: withId('/packages/staff/people/department/index'),
  newDepartment: '/packages/staff/people/new/index',
} as const

const tabs: ReadonlySet<string> = new Set(
  (['home', 'claims', 'messages', 'me'] satisfies TabKey[]).map((key) => routes[key]),
)

/** Goes to a screen; tabs are switched to, since hosts refuse to open them on top of others. */
export function open(url: string): void {
  void (tabs.has(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
}

/** Goes to a screen in place of this one, so that "back" does not return to what is done. */
export function replace(url: string): void {
  void (tabs.has(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** Back to the screen before, or home when this one was opened by a link. */
export const back = (): void => backTo(routes.home)

/** Back to the screen before, or to this one when it was opened by a link. */
export function backTo(url: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else replace(url)
}

/** To the screen where the outcome is followed: back where it is the one before, in place of this one where it is not. */
export function follow(url: string): void {
  const before = Taro.getCurrentPages().at(-2)?.route
  if (before && url.startsWith(`/${before.replace(/^\//, '')}`)) void Taro.navigateBack()
  else replace(url)
}

/** A parameter of this screen's address; empty where it is missing. */
export function useParam(name: string): string {
  return decodeURIComponent(useRouter().params[name] ?? '')
}

/** Where we are, with its parameters: `/pages/confirm/index?id=…`. */
export function here(): string {
  // A page opened by its address has no parameters yet when its first question is answered; the address has.
  if (process.env.TARO_ENV === 'h5') return window.location.hash.slice(1) || routes.home
  const page = Taro.getCurrentPages().at(-1)
  if (!page?.route) return routes.home
  const query = Object.entries((page.options ?? {}) as Record<string, string>)
    .filter(([name]) => !name.startsWith('$') && name !== 'stamp')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const path = `/${page.route.replace(/^\//, '').replace(/\?.*$/, '')}`
  return query ? `${path}?${query}` : path
}

let asking = false

/** Opens the sign-in screen above this one, so that what was typed here is still there afterwards. */
export function askToSignIn(): void {
  const from = here()
  if (asking || from.startsWith('/pages/sign-in/')) return
  asking = true
  const settle = () => {
    asking = false
  }
  Taro.navigateTo({ url: routes.signIn(from) }).then(settle, settle)
}
