import type { DerivedKeys, KeyRing } from './key-ring.ts'
import { hmacSm3 } from './sm3.ts'

/**
 * What stands beside a sealed value so that it can be looked up without being opened.
 * The same value under the same purpose always gives the same text; other purposes give unrelated ones.
 * Rewritten together with the sealed value when its key rotates.
 * @param purpose `table.column`
 * @param value already in its one normal form (no spaces, no +86)
 */
export function blindIndex(ring: KeyRing, purpose: string, value: string): string {
  return indexUnder(ring.current, purpose, value)
}

/** Every text the value may stand under while a rotation is under way: look up with `= any(…)`, current key first. */
export function blindIndexCandidates(ring: KeyRing, purpose: string, value: string): string[] {
  const others = [...ring.all.values()].filter((keys) => keys.id !== ring.current.id)
  return [ring.current, ...others].map((keys) => indexUnder(keys, purpose, value))
}

function indexUnder(keys: DerivedKeys, purpose: string, value: string): string {
  return `${keys.id}.${hmacSm3(keys.index, `${purpose.length}:${purpose}${value}`).toString('hex')}`
}
