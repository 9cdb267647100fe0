import { anything, exactly, type Interval } from './interval.ts'
import { compileSet } from './read-set.ts'
import type { At, Reader } from './reader.ts'
import type { Term } from './syntax.ts'

/** A reference by name, as far as it is set: a number, a table by code, or nothing. */
export function resolveReference(name: string, at: At): Term {
  const reference = at.refs?.[name]
  if (reference === undefined) return { term: 'unset', name: `ref:${name}` }
  if (typeof reference === 'number') return { term: 'const', value: reference }
  return { term: 'lookup', attribute: reference.by, values: reference.values }
}

export function compileLookup({ attribute, values }: Extract<Term, { term: 'lookup' }>, at: At): Reader<Interval> {
  const code = compileSet({ set: 'value', attribute, span: null, together: null }, at)
  return {
    key: `lookup(${code.key},${JSON.stringify(values)})`,
    inputs: code.inputs,
    read: (facts, item) => longestPrefix(values, code.read(facts, item)?.[0] ?? ''),
  }
}

function longestPrefix(values: Readonly<Record<string, number>>, code: string): Interval {
  for (let length = code.length; length > 0; length -= 1) {
    const value = values[code.slice(0, length)]
    if (typeof value === 'number') return exactly(value)
  }
  return anything
}
