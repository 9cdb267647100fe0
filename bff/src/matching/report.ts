import { amountWithin, asksOf, type Explanation, reasonsOf } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { alongsideOf } from './alongside.ts'
import { type Found, findChances, worth } from './chances.ts'
import { factsBehind } from './facts-behind.ts'
import type { JudgedPolicy } from './judges.ts'
import { totalOf } from './total.ts'
import type { AmountView, Chance, MatchCard, MatchCounts, MatchReport } from './views.ts'
import { windowWords } from './window-words.ts'

/** @param now the moment of the request; its day in China is the day of evaluation */
export async function matchReport(tx: Tx, uscc: string, now: Date): Promise<MatchReport> {
  const chances = await findChances(tx, uscc, now)
  const { found, groups } = chances
  const titles = new Map(found.map(({ policy: { id, title } }) => [id, title]))
  const cards = (chance: Chance, compare: (a: Found, b: Found) => number) =>
    found
      .filter((one) => one.chance === chance)
      .sort(compare)
      .map((one) => cardOf(one, alongsideOf(one.policy.id, groups, titles)))
  return {
    date: civilDate(now),
    counts: countsOf(found),
    total: totalOf(chances),
    eligible: cards('eligible', byAmount),
    nearly: cards('nearly', (a, b) => unknowns(a) - unknowns(b) || byAmount(a, b)),
    undetermined: cards('undetermined', (a, b) => asks(a) - asks(b) || byAmount(a, b)),
  }
}

export const matchCounts = async (tx: Tx, uscc: string, now: Date): Promise<MatchCounts> =>
  countsOf((await findChances(tx, uscc, now)).found)

function countsOf(found: readonly Found[]): MatchCounts {
  const count = (chance: Chance) => found.filter((one) => one.chance === chance).length
  return { eligible: count('eligible'), nearly: count('nearly'), undetermined: count('undetermined') }
}

/** Most money first: what is settled, else what it can be at most. */
const byAmount = (a: Found, b: Found): number => worth(b) - worth(a)
const unknowns = ({ explanation }: Found): number =>
  explanation.leaves.filter(({ kind, verdict, applies }) => kind !== 'bonus' && applies && verdict === 'unknown').length
const asks = ({ explanation }: Found): number => asksOf(explanation).length

function cardOf({ policy, explanation }: Found, alongside: MatchCard['alongside']): MatchCard {
  return {
    policyId: policy.id,
    versionId: policy.versionId,
    title: policy.title,
    departmentName: policy.departmentName,
    departmentPhone: policy.departmentPhone,
    modeLabel: policy.modeLabel,
    window: windowWords(policy.validTo),
    sample: policy.sample,
    amount: amountOf(policy, explanation),
    reasons: reasonsOf(explanation),
    asks: asksOf(explanation),
    facts: factsBehind(explanation),
    alongside,
  }
}

const amountOf = ({ amountCapFen, amountWords }: JudgedPolicy, explanation: Explanation): AmountView => ({
  ...amountWithin(explanation, amountCapFen),
  words: amountWords,
})
