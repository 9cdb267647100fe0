import type { ClaimAction, ClaimDeadlineName, ClaimMessage, ClaimMode } from './names.ts'

/** Counted in days of the Chinese working calendar, or in plain calendar days. */
export type DayKind = 'working' | 'calendar'

/**
 * A limit on the time a claim may stay in one state. The figures are defaults; a policy overrides
 * `days` under the same name.
 */
export type ClaimDeadline = {
  readonly label: string
  /** One figure for every mode, or one for each. */
  readonly days: number | Readonly<Record<ClaimMode, number>>
  readonly kind: DayKind
  /** A warning goes out this many days (of the same kind) before the end, one for each entry. */
  readonly warnBefore: readonly number[]
  readonly warns: ClaimMessage
  /** The action the system takes when time is up; null: the breach is recorded and the claim waits on. */
  readonly onExpiry: ClaimAction | null
}

export const claimDeadlines: Readonly<Record<ClaimDeadlineName, ClaimDeadline>> = {
  /** 海口 10 个工作日; cities range from 3 days (厦门) to a month (温州). Two reminders, then lapsed. */
  confirm: deadline('确认期限', 10, 'working', [5, 1], 'offer_reminder', 'lapse'),
  /** 深圳: 5 个工作日内复核. */
  answer_dispute: deadline('异议答复时限', 5, 'working', [1], 'staff_deadline_near', null),
  draft: deadline('草稿保留期限', 30, 'calendar', [7, 1], 'draft_reminder', 'lapse'),
  accept: deadline('受理时限', 1, 'working', [], 'staff_deadline_near', null),
  supplement: deadline('补正期限', 10, 'working', [5, 1], 'supplement_reminder', 'lapse'),
  /** 鹰潭: 一般 3 个工作日、复杂 7 个工作日. */
  review: deadline(
    '审核时限',
    { no_application: 3, instant: 3, commitment: 7 },
    'working',
    [1],
    'staff_deadline_near',
    null,
  ),
  /** 宜宾、深圳、武汉: 公示 7 日; 温州 3 个工作日. */
  publicity: deadline('公示期', 7, 'calendar', [], 'staff_deadline_near', 'close_publicity'),
  /** 鹰潭: 收到兑付意见后 1 个工作日付款. */
  pay: deadline('付款时限', 1, 'working', [], 'staff_deadline_near', null),
  /** 江西: 代理银行接支付令后 1 个工作日直付企业账户. */
  bank: deadline('银行到账时限', 1, 'working', [], 'staff_deadline_near', null),
  /** 沈阳: 退票后由区县联系企业核对, so silence here never costs the enterprise its money. */
  correct_account: deadline('更正账户期限', 10, 'working', [5, 1], 'account_reminder', null),
  reclaim: deadline('退回资金期限', 30, 'calendar', [7, 1], 'reclaim_reminder', null),
}

/** Days a claim of this mode may take, unless its policy says otherwise. */
export const defaultDays = (name: ClaimDeadlineName, mode: ClaimMode): number => {
  const { days } = claimDeadlines[name]
  return typeof days === 'number' ? days : days[mode]
}

function deadline(
  label: string,
  days: ClaimDeadline['days'],
  kind: DayKind,
  warnBefore: readonly number[],
  warns: ClaimMessage,
  onExpiry: ClaimAction | null,
): ClaimDeadline {
  return { label, days, kind, warnBefore, warns, onExpiry }
}
