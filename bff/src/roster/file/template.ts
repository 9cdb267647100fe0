import type { Table } from '../../file/write-table.ts'
import { columnNames, columns } from './columns.ts'

/** The empty form, with the headings that the import looks for. */
export const template: Table = {
  headings: columnNames.map((name) => columns[name].heading),
  widths: columnNames.map((name) => columns[name].width),
  rows: [],
}
