import { factKey } from '@huiqi/shared/condition'
import { asksOf, type MissingFact } from '@huiqi/shared/rule'
import type { Tx } from '../db/database.ts'
import { type Found, findChances, worth } from './chances.ts'

/** A policy that waits for a value. */
export type WaitingPolicy = {
  readonly policyId: string
  readonly title: string
  /** Nothing else is missing: the value alone lets the verdict fall, or settles the amount. */
  readonly alone: boolean
}

/** A value that policies in force ask for and that nobody has supplied, or that is too old to count. */
export type WaitedFact = {
  readonly attribute: string
  readonly period: string | null
  readonly reason: MissingFact['reason']
  readonly policies: readonly WaitingPolicy[]
}

type Waiting = { readonly fact: MissingFact; readonly alone: boolean; readonly found: Found }

/** What the enterprise's open policies wait for, most useful first: what decides alone, then what most wait for, then money. */
export async function waitedFacts(tx: Tx, uscc: string, now: Date): Promise<WaitedFact[]> {
  const byKey = new Map<string, Waiting[]>()
  for (const waiting of (await findChances(tx, uscc, now)).found.flatMap(missingOf)) {
    const key = factKey(waiting.fact.attribute, waiting.fact.period)
    byKey.set(key, [...(byKey.get(key) ?? []), waiting])
  }
  const deciding = (all: readonly Waiting[]) => all.filter(({ alone }) => alone).length
  const money = (all: readonly Waiting[]) => all.reduce((sum, { found }) => sum + worth(found), 0)
  return [...byKey.values()]
    .sort((a, b) => deciding(b) - deciding(a) || b.length - a.length || money(b) - money(a))
    .map((all) => ({
      attribute: all[0]!.fact.attribute,
      period: all[0]!.fact.period,
      reason: all[0]!.fact.reason,
      policies: all.map(({ found: { policy }, alone }) => ({ policyId: policy.id, title: policy.title, alone })),
    }))
}

/** Of an open verdict what keeps it open; of a verdict that has fallen what its amount lacks. */
function missingOf(found: Found): Waiting[] {
  const { explanation, chance } = found
  const facts =
    chance === 'undetermined'
      ? explanation.questions.flatMap(({ fact }) => fact ?? [])
      : chance === 'eligible'
        ? explanation.amount.missing
        : []
  const alone = chance === 'undetermined' ? asksOf(explanation).length === 1 : facts.length === 1
  return facts.map((fact) => ({ fact, alone, found }))
}
