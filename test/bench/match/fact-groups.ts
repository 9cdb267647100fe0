import type { FactGroup } from './enterprise.ts'
import type { FeatureReader } from './plain-rule.ts'

/** Attributes that some feature reads together are in one group. */
export function factGroups(readers: Iterable<FeatureReader>): FactGroup[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { attributes } of readers) {
    const joined = new Set(attributes)
    for (const attribute of attributes) for (const other of groupOf.get(attribute) ?? []) joined.add(other)
    for (const attribute of joined) groupOf.set(attribute, joined)
  }
  return [...new Set(groupOf.values())].map((group) => ({ attributes: [...group].sort() }))
}
