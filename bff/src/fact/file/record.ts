import type { Result } from '@huiqi/shared/result'
import type { Importable } from '../dictionary.ts'

/** What the columns of a file are called; each kind of file has those it needs. */
export const headings = {
  uscc: '统一社会信用代码',
  attribute: '指标',
  period: '期间',
  value: '数值',
  unit: '单位',
  asOf: '数据日期',
} as const

/** One value of a record, still as it came. */
export type ToldValue = {
  /** The heading it stands under. */
  readonly column: string
  readonly of: Result<Importable>
  /** '' where none is told or wanted. */
  readonly period: string
  readonly value: unknown
  readonly unit: string
}

/** One line of a file, or one object of JSON: what it says about one enterprise. */
export type FactRecord = {
  readonly line: number
  /** As they came, for the file of errors. */
  readonly cells: readonly string[]
  readonly uscc: string
  readonly asOf: string
  readonly values: readonly ToldValue[]
}

export type FactFile = {
  /** Of the file of errors. */
  readonly headings: readonly string[]
  readonly records: AsyncIterable<FactRecord>
}
