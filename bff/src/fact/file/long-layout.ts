import type { Dictionary } from '../dictionary.ts'
import { headings } from './record.ts'
import type { RowReader } from './table-layout.ts'

/** 长表: one value a line, named in a column of its own. */
export function longLayout(at: (heading: string) => number, { find }: Dictionary): RowReader {
  const columns = {
    uscc: at(headings.uscc),
    attribute: at(headings.attribute),
    period: at(headings.period),
    value: at(headings.value),
    unit: at(headings.unit),
    asOf: at(headings.asOf),
  }
  return (cells) => {
    const cell = (name: keyof typeof columns) => cells[columns[name]] ?? ''
    const [attribute, period, value, unit] = [cell('attribute'), cell('period'), cell('value'), cell('unit')]
    const told = { column: headings.value, of: find(attribute), period, value, unit }
    return { uscc: cell('uscc'), asOf: cell('asOf'), values: [told] }
  }
}
