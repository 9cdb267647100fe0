import type { DeadlineView, StaffClaimPage } from '@huiqi/bff/claim/views'
import type { BatchRow, PayablePage, ReceiptProblem } from '@huiqi/bff/payout/views'
import type { StaffCorrectionRow } from '@huiqi/bff/profile/views'
import type { RectificationRow } from '@huiqi/bff/rating/views'
import type { JointReviewCard, RosterCard, RosterPage, RosterStatus } from '@huiqi/bff/roster/views'
import { routes } from '../../routes.ts'
import type { StaffRole } from './nav.ts'

/** Something that waits for this person. */
export interface Todo {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly unit: string
  /** In all, in 分. */
  readonly totalFen?: number
  /** The nearest limit, if there is one. */
  readonly due?: Pick<DeadlineView, 'workdaysLeft' | 'passed'> | undefined
  /** Where it is done. */
  readonly url: string
  /** The item of the navigation that counts it. */
  readonly at: string
}

/** What was looked up; undefined where it was not, or not yet. */
export interface Waiting {
  readonly rosters?: readonly RosterCard[] | undefined
  readonly reviewing?: StaffClaimPage | undefined
  readonly disputed?: StaffClaimPage | undefined
  readonly joint?: readonly JointReviewCard[] | undefined
  readonly toAuthorise?: RosterPage | undefined
  readonly payable?: PayablePage | undefined
  readonly batches?: readonly BatchRow[] | undefined
  readonly receipts?: readonly ReceiptProblem[] | undefined
  readonly corrections?: readonly StaffCorrectionRow[] | undefined
  readonly rectifications?: readonly RectificationRow[] | undefined
}

const unfinished: readonly RosterStatus[] = ['empty', 'filling', 'failed', 'open', 'releasing']

/** Whether it is the officer's turn: not while others review or authorise. */
const toFinish = ({ status, preReviewed, authorised }: RosterCard): boolean =>
  unfinished.includes(status) && !(status === 'open' && preReviewed && !authorised)

const toOpine = ({ status, preReviewed }: RosterCard): boolean => status === 'open' && !preReviewed

/** What waits, the nearest limit first among what has one; nothing that counts none. */
export function todoOf(roles: readonly StaffRole[], waiting: Waiting): Todo[] {
  const officer = roles.includes('officer')
  const reviewer = roles.includes('reviewer')
  const pending = waiting.joint?.filter(({ request }) => request.answer === 'pending') ?? []
  const opinions = waiting.rosters?.filter(toOpine) ?? []
  const open = waiting.rectifications?.filter(({ status }) => status === 'open') ?? []
  const toCheck = waiting.corrections?.filter(({ state }) => state === 'open') ?? []
  const all: Todo[] = [
    {
      ...place('rosters', '名单待办理', '份', routes.rosters),
      count: officer ? (waiting.rosters?.filter(toFinish).length ?? 0) : 0,
    },
    {
      ...place('opinions', '名单可先审后发', '份', routes.rosters),
      count: reviewer ? opinions.length : 0,
      totalFen: sum(opinions.map(({ totalFen }) => totalFen)),
    },
    { ...place('reviewing', '办件待审核', '件', routes.review), ...claims(reviewer, waiting.reviewing) },
    { ...place('disputed', '异议待答复', '件', routes.disputes), ...claims(reviewer, waiting.disputed) },
    {
      ...place('joint', '名单请贵单位会审', '份', routes.vetoes),
      count: pending.length,
      due: pending.map(({ request }) => ({ workdaysLeft: request.workdaysLeft, passed: request.workdaysLeft < 0 }))[0],
    },
    {
      ...place('authorise', '名单待授权付款', '份', routes.rosters),
      count: waiting.toAuthorise?.total ?? 0,
      totalFen: sum(waiting.toAuthorise?.rosters.map(({ totalFen }) => totalFen) ?? []),
    },
    {
      ...place('payable', '办件待付款', '件', routes.finance),
      count: waiting.payable?.total ?? 0,
      totalFen: waiting.payable?.totalFen ?? 0,
      due: waiting.payable?.rows[0]?.deadline ?? undefined,
    },
    {
      ...place('refused', '付款批次被银行退回', '批', routes.finance),
      count: waiting.batches?.filter(({ canResubmit }) => canResubmit).length ?? 0,
    },
    { ...place('receipts', '银行回单对不上', '笔', routes.finance), count: waiting.receipts?.length ?? 0 },
    {
      ...place('corrections', '数据待核对', '项', routes.corrections),
      count: toCheck.length,
      due: toCheck[0]?.due,
    },
    {
      ...place('rectifications', '差评待整改', '件', routes.rectifications),
      count: open.length,
      due: open[0]?.due,
    },
  ]
  return all.filter(({ count }) => count > 0).sort((a, b) => urgency(a) - urgency(b))
}

const place = (key: string, label: string, unit: string, url: string) => ({ key, label, unit, url, at: url })

const claims = (mine: boolean, page: StaffClaimPage | undefined) => ({
  count: mine ? (page?.total ?? 0) : 0,
  totalFen: page?.totalFen ?? 0,
  due: page?.claims[0]?.deadline ?? undefined,
})

const sum = (fen: readonly number[]): number => fen.reduce((total, each) => total + each, 0)

/** Working days left; what has no limit comes after everything that has one. */
const urgency = ({ due }: Todo): number => (due ? (due.passed ? -1 : due.workdaysLeft) : Number.MAX_SAFE_INTEGER)
