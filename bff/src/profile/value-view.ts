import { attributeOf, sourceWords } from '@huiqi/shared/attribute'
import { dateOf, dayOf, type EnterpriseFacts, type Fact, factKey, indexFacts } from '@huiqi/shared/condition'
import type { CivilDate } from '@huiqi/shared/workday'
import { readingOf } from './reading.ts'
import type { ValueView } from './views.ts'

/** A fact as shown; null for one that the dictionary doesn't know or can't read. */
export function valueView(fact: Fact, today: CivilDate, known: EnterpriseFacts = indexFacts([fact])): ValueView | null {
  const attribute = attributeOf(fact.attribute)
  const kept = known.get(factKey(fact.attribute, fact.period))
  if (attribute === undefined || kept === undefined) return null
  return {
    reading: readingOf(attribute, fact.value),
    source: sourceWords(fact.source),
    asOf: fact.asOf,
    stale: dayOf(today) > kept.trustedUntil,
  }
}

/** The last day on which the fact counts; null where it does not age. */
export function freshUntil(fact: Fact): CivilDate | null {
  const [known] = indexFacts([fact]).values()
  return known && Number.isFinite(known.trustedUntil) ? dateOf(known.trustedUntil) : null
}
