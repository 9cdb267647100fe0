import { amountWithin, asksOf, type Explanation, reasonsOf } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import { heldBenefits, heldKey } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsOn } from './judge.ts'
import { type JudgedPolicy, judgesOf } from './judges.ts'
import { loadFacts } from './load-facts.ts'
import { isOneStepShort } from './nearly.ts'
import type { AmountView, Chance, MatchCard, MatchCounts, MatchReport } from './views.ts'
import { windowWords } from './window-words.ts'

type Found = { readonly policy: JudgedPolicy; readonly explanation: Explanation; readonly chance: Chance }

/** Every policy in force that the enterprise can have, nearly has, or might have; not what it has had for this period. */
async function findChances(tx: Tx, uscc: string, now: Date): Promise<Found[]> {
  const day = civilDate(now)
  const held = await heldBenefits(tx, uscc)
  const policies = await judgesOf(tx, await policiesInForce(tx, day), day)
  const open = policies.filter(({ id, forPeriod }) => !held.has(heldKey(id, forPeriod)))
  const attributes = [...new Set(open.flatMap(({ judge }) => judge.attributes))]
  const facts = factsOn((await loadFacts(tx, [uscc], attributes)).get(uscc) ?? [], day)
  return open.flatMap((policy) => {
    const explanation = policy.judge.explainKnown(facts)
    const chance = chanceOf(explanation, policy)
    return chance === null ? [] : [{ policy, explanation, chance }]
  })
}

function chanceOf(explanation: Explanation, { rule }: JudgedPolicy): Chance | null {
  const { verdict, amount } = explanation
  // Nothing would be paid, and nothing is given in kind: not worth anybody's time.
  if (amount.max === 0 && rule.benefit.amount.amount !== 'in_kind') return null
  if (verdict !== 'ineligible') return verdict
  return isOneStepShort(explanation) ? 'nearly' : null
}

/** @param now the moment of the request; its day in China is the day of evaluation */
export async function matchReport(tx: Tx, uscc: string, now: Date): Promise<MatchReport> {
  const found = await findChances(tx, uscc, now)
  const cards = (chance: Chance, compare: (a: Found, b: Found) => number) =>
    found
      .filter((one) => one.chance === chance)
      .sort(compare)
      .map(cardOf)
  return {
    date: civilDate(now),
    counts: countsOf(found),
    eligible: cards('eligible', byAmount),
    nearly: cards('nearly', (a, b) => unknowns(a) - unknowns(b) || byAmount(a, b)),
    undetermined: cards('undetermined', (a, b) => asks(a) - asks(b) || byAmount(a, b)),
  }
}

export const matchCounts = async (tx: Tx, uscc: string, now: Date): Promise<MatchCounts> =>
  countsOf(await findChances(tx, uscc, now))

function countsOf(found: readonly Found[]): MatchCounts {
  const count = (chance: Chance) => found.filter((one) => one.chance === chance).length
  return { eligible: count('eligible'), nearly: count('nearly'), undetermined: count('undetermined') }
}

/** Most money first: what is settled, else what it can be at most. */
const byAmount = (a: Found, b: Found): number => worth(b) - worth(a)
const worth = ({ explanation: { amount } }: Found): number => amount.fen ?? amount.max ?? 0
const unknowns = ({ explanation }: Found): number =>
  explanation.leaves.filter(({ kind, verdict, applies }) => kind !== 'bonus' && applies && verdict === 'unknown').length
const asks = ({ explanation }: Found): number => asksOf(explanation).length

function cardOf({ policy, explanation }: Found): MatchCard {
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
  }
}

const amountOf = ({ amountCapFen, amountWords }: JudgedPolicy, explanation: Explanation): AmountView => ({
  ...amountWithin(explanation, amountCapFen),
  words: amountWords,
})
