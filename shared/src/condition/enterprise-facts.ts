import { attributeOf } from '../attribute/index.ts'
import { dayOf } from './civil-date.ts'
import { type Fact, factKey } from './fact.ts'
import { factProblem } from './fact-shape.ts'
import { lastDay } from './period.ts'

/** A fact, and the last day (a day number) on which it is fresh enough to be trusted. */
export interface Known {
  readonly fact: Fact
  readonly trustedUntil: number
}

/** The facts of one enterprise, by attribute and period (`factKey`). */
export type EnterpriseFacts = Pick<ReadonlyMap<string, Known>, 'get' | 'has'>

/**
 * Where two facts speak of the same attribute and period, the later as-of date holds, then the later in the list. A fact
 * with a problem is left out.
 */
export function indexFacts(facts: Iterable<Fact>): ReadonlyMap<string, Known> {
  const byKey = new Map<string, Known>()
  for (const fact of facts) {
    if (factProblem(fact) !== null) continue
    const key = factKey(fact.attribute, fact.period)
    const present = byKey.get(key)
    if (!present || present.fact.asOf <= fact.asOf) byKey.set(key, { fact, trustedUntil: trustedUntil(fact) })
  }
  return byKey
}

/**
 * A fact is trusted until its attribute's freshness limit has passed. A figure reported after its period ended is
 * final and does not age.
 */
function trustedUntil(fact: Fact): number {
  const limit = attributeOf(fact.attribute)?.freshnessDays ?? null
  if (limit === null) return Number.POSITIVE_INFINITY
  const asOf = dayOf(fact.asOf)
  if (fact.period !== null && asOf > lastDay(fact.period)) return Number.POSITIVE_INFINITY
  return asOf + limit
}
