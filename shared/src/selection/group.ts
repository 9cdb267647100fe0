import type { Fen } from '../money/index.ts'

/**
 * How the policies of a group add up for one enterprise:
 * `stack` 叠加, all are paid; `highest` 就高不重复, only the highest, and nothing more after any was received;
 * `top_up` 补差、级差, the highest less what was received; `choose_one` 二选一, the one the enterprise chooses;
 * `exclusive` 互斥, the first of the members' order, and nothing after another was received.
 */
export type GroupRule = 'stack' | 'highest' | 'top_up' | 'choose_one' | 'exclusive'

export interface PolicyGroup {
  readonly rule: GroupRule
  /** What may not be counted twice: the enterprise, or only the same person hired or the same loan. */
  readonly per: 'enterprise' | 'person' | 'loan'
  /** Policies in order of precedence. */
  readonly members: readonly string[]
  /** Most that one enterprise gets from the group in a year, with what it received already; null: no limit. */
  readonly annualCap: Fen | null
}

/** Once one of its policies was received, nothing is paid of the others. */
export const isOnce = (rule: GroupRule): boolean => rule !== 'stack' && rule !== 'top_up'

/** What an enterprise is entitled to, or received, under one policy. */
export interface Entitlement {
  readonly policy: string
  readonly fen: Fen
}

export type DropReason = 'LOWER' | 'NOT_CHOSEN' | 'RECEIVED' | 'EXCLUDED' | 'ANNUAL_CAP'

export interface GroupOutcome {
  /** What is paid; `fen` may be less than the entitlement. */
  readonly granted: readonly Entitlement[]
  readonly dropped: readonly { readonly policy: string; readonly reason: DropReason; readonly message: string }[]
  /** Policies the enterprise still has to choose among, the highest first. Nothing is granted until it has. */
  readonly choices: readonly Entitlement[]
}

const messages: Readonly<Record<DropReason, string>> = {
  LOWER: '同组政策就高不重复，已按金额较高的一项兑现。',
  NOT_CHOSEN: '同组政策只能选一项，您选择了另一项。',
  RECEIVED: '本年度已享受同组政策，不再重复。',
  EXCLUDED: '与同组另一项政策互斥，不能同时享受。',
  ANNUAL_CAP: '已达到本组政策的年度总额上限。',
}

/** Settles a group for one enterprise and year. Entitlements outside the group are not its business and left out. */
export function settleGroup(
  group: PolicyGroup,
  entitlements: readonly Entitlement[],
  received: readonly Entitlement[] = [],
  chosen: string | null = null,
): GroupOutcome {
  const inOrder = group.members.flatMap((policy) => entitlements.filter((one) => one.policy === policy && one.fen > 0))
  const taken = received.filter(({ policy, fen }) => group.members.includes(policy) && fen > 0)
  // What was received of the same policy was for another period: it excludes only the others.
  const late = isOnce(group.rule) ? inOrder.filter((one) => taken.some(({ policy }) => policy !== one.policy)) : []
  const open = inOrder.filter((one) => !late.includes(one))
  const settled = rules[group.rule](open, total(taken), chosen)
  const reason = group.rule === 'exclusive' ? 'EXCLUDED' : 'RECEIVED'
  const outcome = { ...settled, dropped: [...settled.dropped, ...late.map((one) => drop(one, reason))] }
  return group.annualCap === null ? outcome : capped(outcome, Math.max(group.annualCap - total(taken), 0))
}

const total = (list: readonly Entitlement[]): Fen => list.reduce((sum, { fen }) => sum + fen, 0)

const none: GroupOutcome = { granted: [], dropped: [], choices: [] }

type Settle = (entitled: readonly Entitlement[], received: Fen, chosen: string | null) => GroupOutcome

const rules: Readonly<Record<GroupRule, Settle>> = {
  stack: (granted) => ({ ...none, granted }),
  highest: (entitled) => keep(entitled, highestOf(entitled), 'LOWER'),
  top_up: (entitled, received) => {
    const best = highestOf(entitled)
    if (best === null || best.fen <= received) return dropAll(entitled, 'RECEIVED')
    const outcome = keep(entitled, best, 'LOWER')
    return { ...outcome, granted: [{ ...best, fen: best.fen - received }] }
  },
  choose_one: (entitled, _received, chosen) => {
    const choice =
      entitled.find(({ policy }) => policy === chosen) ?? (entitled.length === 1 ? (entitled[0] ?? null) : null)
    if (choice !== null) return keep(entitled, choice, 'NOT_CHOSEN')
    return { ...none, choices: [...entitled].sort((a, b) => b.fen - a.fen) }
  },
  exclusive: (entitled) => keep(entitled, entitled[0] ?? null, 'EXCLUDED'),
}

/** Of equals, the one that comes first in the members' order. */
function highestOf(entitled: readonly Entitlement[]): Entitlement | null {
  return entitled.reduce<Entitlement | null>((best, one) => (best === null || one.fen > best.fen ? one : best), null)
}

const drop = ({ policy }: Entitlement, reason: DropReason) => ({ policy, reason, message: messages[reason] })

const dropAll = (entitled: readonly Entitlement[], reason: DropReason): GroupOutcome => ({
  ...none,
  dropped: entitled.map((one) => drop(one, reason)),
})

function keep(entitled: readonly Entitlement[], kept: Entitlement | null, reason: DropReason): GroupOutcome {
  const others = entitled.filter((one) => one !== kept)
  return { ...none, granted: kept === null ? [] : [kept], dropped: others.map((one) => drop(one, reason)) }
}

/** Pays in order as far as the rest of the year's limit reaches. */
function capped({ granted, dropped, choices }: GroupOutcome, limit: Fen): GroupOutcome {
  let left = limit
  const paid = granted.map((one) => {
    const fen = Math.min(one.fen, left)
    left -= fen
    return { ...one, fen }
  })
  return {
    granted: paid.filter(({ fen }) => fen > 0),
    dropped: [...dropped, ...paid.filter(({ fen }) => fen === 0).map((one) => drop(one, 'ANNUAL_CAP'))],
    choices,
  }
}
