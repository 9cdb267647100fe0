import type { FactGroup } from './enterprise.ts'
import type { FeatureReader } from './plain-rule.ts'

/** Attributes that some feature reads together are in one group; what only amounts read has one of its own. */
export function factGroups(readers: Iterable<FeatureReader>, attributes: Iterable<string>): FactGroup[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { attributes } of readers) {
    const joined = new Set(attributes)
    for (const attribute of attributes) for (const other of groupOf.get(attribute) ?? []) joined.add(other)
    for (const attribute of joined) groupOf.set(attribute, joined)
  }
  for (const attribute of attributes) if (!groupOf.has(attribute)) groupOf.set(attribute, new Set([attribute]))
  return [...new Set(groupOf.values())].map((group) => ({ attributes: [...group].sort() }))
}
