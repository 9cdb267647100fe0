import { attributeOf, attributes } from '@huiqi/shared/attribute'
import { type EnterpriseFacts, type FactValue, factKey } from '@huiqi/shared/condition'
import { type CodeArray, codeAt, growCodes, newCodeArray, putCode } from './code-array.ts'
import { type Dictionary, newHeapDictionary } from './dictionary.ts'
import { growNumbers, type NumberArray, newNumberArray, numberAt, putNumber } from './number-array.ts'
import { newTextDictionary } from './text-dictionary.ts'

export type Known = NonNullable<ReturnType<EnterpriseFacts['get']>>

/** What is known of all enterprises about one attribute in one period. */
export interface FactColumn {
  readonly key: string
  readonly attribute: string
  readonly period: string | null
  readonly values: Numbers | Codes
  /** By row: which of `days` its value is of. */
  readonly ages: CodeArray
  readonly days: Age[]
  readonly ageCodes: Map<string | number, number>
}

interface Numbers {
  readonly numbers: NumberArray
  readonly dictionary: null
}

interface Codes {
  readonly codes: CodeArray
  readonly dictionary: Dictionary
}

/** A column whose values are numbers as such, rather than places in a dictionary. */
export type NumberColumn = FactColumn & { readonly values: Numbers }

export const isOfNumbers = (column: FactColumn): column is NumberColumn => column.values.dictionary === null

/** How old values are. `asOf` is kept only where other facts may follow from the value, and be as old. */
interface Age {
  readonly asOf: string
  /** The last day number on which the value is trusted. */
  readonly trustedUntil: number
}

const sources: ReadonlySet<string> = new Set(attributes.flatMap(({ derived }) => derived?.from ?? []))

export function newFactColumn(attribute: string, period: string | null, rows: number): FactColumn {
  const type = attributeOf(attribute)?.type
  const values =
    type === 'number'
      ? { numbers: newNumberArray(rows), dictionary: null }
      : {
          codes: newCodeArray(rows),
          dictionary: type === 'history' || type === 'collection' ? newTextDictionary() : newHeapDictionary(),
        }
  return {
    key: factKey(attribute, period),
    attribute,
    period,
    values,
    ages: newCodeArray(rows),
    days: [],
    ageCodes: new Map(),
  }
}

/** Sets what is known of a row; undefined: nothing. */
export function putKnown(column: FactColumn, row: number, known: Known | undefined): void {
  const { values } = column
  const value = known?.fact.value
  if (values.dictionary === null) putNumber(values.numbers, row, typeof value === 'number' ? value : Number.NaN)
  else putCode(values.codes, row, value === undefined ? 0 : values.dictionary.codeOf(value))
  if (known !== undefined) putCode(column.ages, row, ageOf(column, known))
}

function ageOf({ attribute, days, ageCodes }: FactColumn, { fact, trustedUntil }: Known): number {
  const age = sources.has(attribute) ? { key: fact.asOf, asOf: fact.asOf } : { key: trustedUntil, asOf: '' }
  const present = ageCodes.get(age.key)
  if (present !== undefined) return present
  ageCodes.set(age.key, days.length)
  return days.push({ asOf: age.asOf, trustedUntil }) - 1
}

/** The value of a row, however old. */
export function valueAt({ values }: FactColumn, row: number): FactValue | undefined {
  if (values.dictionary === null) {
    const value = numberAt(values.numbers, row)
    return Number.isNaN(value) ? undefined : value
  }
  const code = codeAt(values.codes, row)
  return code === 0 ? undefined : values.dictionary.valueOf(code)
}

/** What is known of a row, as `indexFacts` gives it. */
export function knownAt(column: FactColumn, row: number): Known | undefined {
  const value = valueAt(column, row)
  if (value === undefined) return undefined
  const { asOf, trustedUntil } = column.days[codeAt(column.ages, row)]!
  const { attribute, period } = column
  return { fact: { attribute, period, value, source: '', asOf }, trustedUntil }
}

/** By age code: whether a value of that day is trusted on a day. */
export const trustedOn = ({ days }: FactColumn, day: number): boolean[] =>
  days.map(({ trustedUntil }) => day <= trustedUntil)

export function growColumn({ values, ages }: FactColumn, rows: number): void {
  if (values.dictionary === null) growNumbers(values.numbers, rows)
  else growCodes(values.codes, rows)
  growCodes(ages, rows)
}

export const columnBytes = ({ values, ages }: FactColumn): number =>
  ages.words.byteLength +
  (values.dictionary === null
    ? values.numbers.words.byteLength
    : values.codes.words.byteLength + values.dictionary.bytes())
