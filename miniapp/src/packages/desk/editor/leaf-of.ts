import { isSource } from '@huiqi/shared/condition'
import { type RuleSource, read } from '../source/edit.ts'
import { shapeOf } from '../source/node.ts'

/** The condition whose fields hold the place of a problem, by how the parser calls it; null where none does. */
export function leafOf(source: RuleSource, seen: string): string | null {
  const define = isSource(source.define) ? source.define : {}
  let at: unknown = source
  let place = ''
  let found: string | null = null
  for (const step of seen.split('/').slice(1)) {
    at = read(at, [Array.isArray(at) ? Number(step) : step])
    place += `/${step}`
    if (typeof at === 'string' && at.startsWith('$')) at = define[at.slice(1)]
    // Conditions on items stand within a leaf: the outer one has to be open to see the inner.
    if (found === null && shapeOf(at) === 'leaf' && !isPart(step)) found = place
  }
  return found
}

const isPart = (step: string): boolean => step === 'of' || step === 'value' || step === 'round'
