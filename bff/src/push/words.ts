import { numberText } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'
import type { Worth } from './found.ts'

/** One policy of a digest. */
export type ToldPolicy = Worth & {
  readonly title: string
  readonly departmentName: string
  readonly modeLabel: string
  /** What is given in kind, where it is no money. */
  readonly inKind: string | null
}

/** Lines of a digest; what is more is in the report. */
const LINES = 8

/** What the digest's templates are filled with. */
export function digestValues(enterpriseName: string, policies: readonly ToldPolicy[]): Record<string, string> {
  const ordered = policies.toSorted((a, b) => b.leastFen - a.leastFen || (b.mostFen ?? 0) - (a.mostFen ?? 0))
  const more = ordered.length - LINES
  const lines = ordered
    .slice(0, LINES)
    .map((policy) => `· ${policy.title}：${amountOf(policy)}（${policy.departmentName}，${policy.modeLabel}）`)
  return {
    enterprise: enterpriseName,
    count: String(policies.length),
    gain: gainOf(policies),
    policies: [...lines, ...(more > 0 ? [`· 另有 ${more} 项，见匹配报告`] : [])].join('\n'),
  }
}

/**
 * What they bring together, never more than is sure: policies of a group may not be had side by side, so several are
 * not added up; the best of them is the least that can be counted on.
 */
function gainOf(policies: readonly ToldPolicy[]): string {
  const best = Math.max(...policies.map(({ leastFen }) => leastFen))
  if (best === 0) return '金额以部门核定为准'
  const [only, ...others] = policies
  const exact = others.length === 0 && only!.leastFen === only!.mostFen
  return `预计可得${money(best)}${exact ? '' : '起'}`
}

function amountOf({ leastFen, mostFen, inKind }: ToldPolicy): string {
  if (inKind !== null) return inKind
  if (leastFen === mostFen) return money(leastFen)
  const ends = [
    ...(leastFen > 0 ? [`至少${money(leastFen)}`] : []),
    ...(mostFen === null ? [] : [`最高${money(mostFen)}`]),
  ]
  return ends.length > 0 ? ends.join('，') : '金额以部门核定为准'
}

const money = (fen: Fen): string => numberText(fen, 'money')
