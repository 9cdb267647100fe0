import { type EnterpriseFacts, type FactValue, factKey } from '@huiqi/shared/condition'
import { codeAt } from '../store/code-array.ts'
import { type FactColumn, trustedOn } from '../store/fact-column.ts'

/**
 * What is read from one attribute alone is read once for each of its distinct values, in the order of their codes.
 * @param column null: nothing is known of anybody
 * @param remember takes what was read for code 0, 1, 2 …; 0 is for what is not known
 * @returns the code of a row's value; values too old to be trusted are as if they were not known
 */
export function readByCode<T>(
  column: FactColumn | null,
  day: number,
  read: (facts: EnterpriseFacts) => T,
  remember: (value: T) => void,
): (row: number) => number {
  let filled = 0
  const fill = (size: number) => {
    for (; filled < size; filled += 1) remember(read(only(column, filled)))
  }
  fill(1)
  if (column?.values.dictionary == null) return () => 0
  const { codes, dictionary } = column.values
  let trusted = trustedOn(column, day)
  fill(dictionary.size())
  return (row) => {
    const code = codeAt(codes, row)
    if (code >= filled) fill(dictionary.size())
    if (trusted.length < column.days.length) trusted = trustedOn(column, day)
    return trusted[codeAt(column.ages, row)] ? code : 0
  }
}

/** Facts that hold nothing but the value of a code. */
function only(column: FactColumn | null, code: number): EnterpriseFacts {
  const value: FactValue | undefined = code === 0 ? undefined : column?.values.dictionary?.valueOf(code)
  if (column === null || value === undefined) return nothing
  const { attribute, period } = column
  const key = factKey(attribute, period)
  const known = {
    fact: { attribute, period, value, source: '', asOf: '' },
    trustedUntil: Number.POSITIVE_INFINITY,
  }
  return { get: (wanted) => (wanted === key ? known : undefined), has: (wanted) => wanted === key }
}

const nothing: EnterpriseFacts = new Map()
