import type { Benefit } from '@huiqi/shared/benefit'
import { numberText } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'
import type { Reach } from '@huiqi/shared/selection'
import type { Worth } from './found.ts'

/** One policy of a digest. */
type ToldPolicy = Worth & {
  readonly policy: {
    readonly title: string
    readonly departmentName: string
    readonly modeLabel: string
    readonly rule: { readonly benefit: Pick<Benefit, 'amount'> }
  }
}

/** Lines of a digest; what is more is in the report. */
const LINES = 8

/** What is said of money that nobody can tell beforehand. */
const OPEN = '金额以部门核定为准'

/** What the digest's templates are filled with. @param total what the policies bring together */
export function digestValues(
  enterpriseName: string,
  policies: readonly ToldPolicy[],
  total: Reach,
): Record<string, string> {
  const ordered = policies.toSorted((a, b) => b.leastFen - a.leastFen || (b.mostFen ?? 0) - (a.mostFen ?? 0))
  const more = ordered.length - LINES
  return {
    enterprise: enterpriseName,
    count: String(policies.length),
    gain: gainOf(total),
    policies: [...ordered.slice(0, LINES).map(lineOf), ...(more > 0 ? [`· 另有 ${more} 项，见匹配报告`] : [])].join(
      '\n',
    ),
  }
}

/** Never more than is sure. */
function gainOf({ sureFen, mostFen }: Reach): string {
  if (sureFen === 0) return OPEN
  return `预计可得${money(sureFen)}${sureFen === mostFen ? '' : '起'}`
}

const lineOf = (told: ToldPolicy): string =>
  `· ${told.policy.title}：${amountOf(told)}（${told.policy.departmentName}，${told.policy.modeLabel}）`

function amountOf({ leastFen, mostFen, policy }: ToldPolicy): string {
  const { amount } = policy.rule.benefit
  if (amount.amount === 'in_kind') return amount.note
  if (leastFen === mostFen) return money(leastFen)
  const ends = [
    ...(leastFen > 0 ? [`至少${money(leastFen)}`] : []),
    ...(mostFen === null ? [] : [`最高${money(mostFen)}`]),
  ]
  return ends.length > 0 ? ends.join('，') : OPEN
}

const money = (fen: Fen): string => numberText(fen, 'money')
