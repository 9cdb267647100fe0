import { attributeOf, sourceWords } from '@huiqi/shared/attribute'
import { factKey } from '@huiqi/shared/condition'
import type { Evidence, Explanation, MissingFact } from '@huiqi/shared/rule'
import type { CardFact } from './views.ts'

/** Every fact that the explanation looked at, each once, in the order of the conditions. */
export function factsBehind({ leaves, amount }: Explanation): readonly CardFact[] {
  const facts = [...leaves.flatMap(({ evidence, missing }) => [...evidence.map(known), ...missing.map(unknown)])]
  const byKey = new Map<string, CardFact>()
  for (const fact of [...facts, ...amount.missing.map(unknown)]) {
    const key = factKey(fact.attribute, fact.period)
    if (!byKey.has(key)) byKey.set(key, fact)
  }
  return [...byKey.values()]
}

/** What the platform computed goes by what it came from: that is what somebody reported and can correct. */
const known = ({ attribute, period, name, value, source, stale }: Evidence): CardFact => ({
  attribute: (source === 'platform' ? attributeOf(attribute)?.derived?.from : undefined) ?? attribute,
  period,
  name,
  value: stale ? null : value,
  source: sourceWords(source),
})

const unknown = ({ attribute, period, name }: MissingFact): CardFact => ({
  attribute,
  period,
  name,
  value: null,
  source: null,
})
