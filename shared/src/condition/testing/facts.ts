import { type EnterpriseFacts, indexFacts } from '../enterprise-facts.ts'
import type { Fact, FactValue } from '../fact.ts'

/** Facts for tests, all fresh at 2025-06-01: `{ 'revenue@2024': 5, registered_region: '320200' }`. */
export function factsOf(values: Readonly<Record<string, FactValue>>): EnterpriseFacts {
  return indexFacts(factList(values))
}

export const factList = (values: Readonly<Record<string, FactValue>>): Fact[] =>
  Object.entries(values).map(([key, value]) => {
    const [attribute = '', period] = key.split('@')
    return { attribute, period: period ?? null, value, source: 'tax', asOf: '2025-05-20' }
  })
