import type { FactValue } from '@huiqi/shared/condition'

/** Distinct values by a code from 1 on, in the order in which they turned up; 0 is for what is not known. */
export interface Dictionary {
  readonly codeOf: (value: FactValue) => number
  readonly valueOf: (code: number) => FactValue
  /** How many codes there are by now, 0 included. */
  readonly size: () => number
  /** Outside the heap. */
  readonly bytes: () => number
}

/** For attributes of few distinct values: choices, codes, dates, tags. */
export function newHeapDictionary(): Dictionary {
  const codes = new Map<string, number>()
  const values: FactValue[] = []
  return {
    codeOf: (value) => {
      const key = typeof value === 'string' ? value : JSON.stringify(value)
      const present = codes.get(key)
      if (present !== undefined) return present
      const code = values.push(value)
      codes.set(key, code)
      return code
    },
    valueOf: (code) => values[code - 1]!,
    size: () => values.length + 1,
    bytes: () => 0,
  }
}
