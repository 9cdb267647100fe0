import {
  type ClaimMode,
  type ClaimState,
  claimActors,
  claimDeadlines,
  claimStates,
  defaultDays,
} from '@huiqi/shared/claim'
import type { StepView } from './views.ts'

/** What a coming state is called before it is there. */
const TITLES: Readonly<Partial<Record<ClaimState, string>>> = {
  offered: '贵公司确认',
  submitted: '主管部门受理',
  reviewing: '主管部门审核',
  publicized: '公示',
  payable: '财政部门付款',
  paying: '银行入账',
  paid: '款项到账',
}

const KINDS = { working: '个工作日', calendar: '天' } as const

type Case = {
  readonly state: ClaimState
  readonly mode: ClaimMode
  readonly preReviewed: boolean
  readonly publicityDays: number
  readonly limits: Readonly<Record<string, number>>
}

/** The way that leads to the money, as this claim goes it. */
function wayOf({ mode, preReviewed, publicityDays }: Case): ClaimState[] {
  const begins: ClaimState[] =
    mode === 'no_application' ? ['disputed', 'offered'] : ['draft', 'supplementing', 'submitted']
  const review: ClaimState[] = preReviewed ? [] : ['reviewing']
  const publicity: ClaimState[] = publicityDays > 0 ? ['publicized'] : []
  return [...begins, ...review, 'approved', ...publicity, 'payout_failed', 'payable', 'paying', 'paid']
}

/** What comes after the present state if all goes well, and how long each may take. */
export function nextSteps(of: Case): StepView[] {
  const way = wayOf(of)
  const here = way.indexOf(of.state)
  if (here === -1) return []
  return way.slice(here + 1).flatMap((state) => {
    const title = TITLES[state]
    return title ? [{ key: `next:${state}`, state: 'next', title, at: null, detail: limitWords(state, of) }] : []
  })
}

function limitWords(state: ClaimState, { mode, limits }: Case): string | null {
  const { turn, deadline } = claimStates[state]
  if (turn === null || deadline === null) return null
  const days = limits[deadline] ?? defaultDays(deadline, mode)
  return `轮到：${claimActors[turn]} · 限 ${days} ${KINDS[claimDeadlines[deadline].kind]}`
}
