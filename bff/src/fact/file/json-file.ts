import type { FileHandle } from 'node:fs/promises'
import { cleanCell } from '../../file/cell.ts'
import type { Dictionary } from '../dictionary.ts'
import { readJson } from './read-json.ts'
import { type FactFile, type FactRecord, headings } from './record.ts'

const names = Object.keys(headings) as (keyof typeof headings)[]

/** A JSON file: the long table's columns as fields, by their headings or `uscc, attribute, period, value, unit, asOf`. */
export const jsonFile = (file: FileHandle, dictionary: Dictionary): FactFile => ({
  headings: Object.values(headings),
  records: recordsOf(file, dictionary),
})

async function* recordsOf(file: FileHandle, { find }: Dictionary): AsyncGenerator<FactRecord> {
  let line = 0
  for await (const source of readJson(file)) {
    line += 1
    const told = source as Record<string, unknown>
    const field = (name: keyof typeof headings) => told[name] ?? told[headings[name]] ?? ''
    const text = (name: keyof typeof headings) => cleanCell(asText(field(name)))
    const value = { column: headings.value, of: find(text('attribute')), period: text('period'), value: field('value') }
    yield {
      line,
      cells: names.map(text),
      uscc: text('uscc'),
      asOf: text('asOf'),
      values: [{ ...value, unit: text('unit') }],
    }
  }
}

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
