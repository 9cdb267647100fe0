import type { Source } from '@huiqi/shared/condition'
import { comparandOf, opsFor } from './comparison.ts'
import { attributeIn, kindOf, methodOf, type Surroundings } from './term.ts'

/** What a leaf is compared as. */
export function comparandIn(leaf: Source, around: Surroundings) {
  const attribute = methodOf(leaf.of) === 'value' ? attributeIn(leaf.of) : null
  return comparandOf(attribute, attribute ? null : kindOf(leaf.of, around))
}

/** Something else to compare; comparison and value stay as long as they can mean something for it. */
export function withTerm(leaf: Source, of: unknown, around: Surroundings): Source {
  const next = { ...leaf, of }
  const [before, after] = [comparandIn(leaf, around), comparandIn(next, around)]
  const sameThing = before === after && kindOf(leaf.of, around) === kindOf(of, around)
  const sameNames = after === 'number' || after === 'date' || attributeIn(leaf.of)?.code === attributeIn(of)?.code
  if (leaf.of !== undefined && sameThing && sameNames) return next
  const [first] = opsFor(after, undefined, false)
  return { ...next, op: before === after && leaf.op !== undefined ? leaf.op : first?.[0], value: emptyValue(after) }
}

const emptyValue = (comparand: ReturnType<typeof comparandIn>): unknown =>
  comparand === 'bool' ? true : comparand === 'number' || comparand === 'date' || comparand === 'grade' ? '' : []

/** A name once, or a list of several, as the value of a leaf. */
export const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []

/**
 * The sentence after its number has changed: where it said the old value it says the new one; null where it did not,
 * and a person has to look at it.
 */
export function retold(text: string, before: unknown, after: unknown): string | null {
  const [old, now] = [bare(before), bare(after)]
  if (old === '' || now === '' || !hasNumber(now)) return null
  const at = occurrence(text, old)
  return at < 0 ? null : text.slice(0, at) + now + text.slice(at + old.length)
}

/** Where a text says a number, and not only the end of a longer one. */
function occurrence(text: string, value: string): number {
  const at = text.indexOf(value)
  // 1000万元 is not what 21000万元 says.
  return at > 0 && /[\d.]/.test(text[at - 1] as string) ? -1 : at
}

const bare = (value: unknown): string => (typeof value === 'string' ? value : '')
const hasNumber = (text: string): boolean => /^-?\d+(\.\d+)?\D*$/.test(text)
