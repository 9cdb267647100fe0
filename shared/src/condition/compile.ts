import { compileCondition } from './compile-condition.ts'
import { compileTerm } from './compile-term.ts'
import { judgeItems } from './items.ts'
import { compileSet } from './read-set.ts'
import type { At, Compile, Reader } from './reader.ts'

/** The compilers of conditions and terms for one evaluation. */
export function compilerAt(at: At): Compile {
  const compile: Compile = {
    term: (term) => compileTerm(term, at, compile),
    set: (set) => compileSet(set, at),
    items: (items, where) => judgeItems(items, where, at, compile),
    condition: (condition) => compileCondition(condition, at, compile),
  }
  return compile
}

/**
 * The compilers of one evaluation for many rules: what they have in common is compiled once, and read once for the same
 * facts. `known` holds what was compiled so far.
 */
export function sharingCompilerAt(at: At, known: Map<string, Reader<never>>): Compile {
  const own = compilerAt(at)
  const share = <T>(reader: Reader<T>): Reader<T> => {
    const present = known.get(reader.key) as Reader<T> | undefined
    if (present !== undefined) return present
    const shared = remembering(reader)
    known.set(reader.key, shared as Reader<never>)
    return shared
  }
  const compile: Compile = {
    term: (term) => share(compileTerm(term, at, compile)),
    set: (set) => share(own.set(set)),
    items: own.items,
    condition: (condition) => share(compileCondition(condition, at, compile)),
  }
  return compile
}

/** Facts never change once indexed, so the same facts read the same. */
function remembering<T>(reader: Reader<T>): Reader<T> {
  const { read } = reader
  let facts: Parameters<typeof read>[0] | null = null
  let value: T
  return {
    ...reader,
    read: (now, item) => {
      if (item !== null) return read(now, item)
      if (now !== facts) {
        value = read(now, null)
        facts = now
      }
      return value
    },
  }
}
