import { columnNames, columns } from './columns.ts'
import type { Table } from './write-table.ts'

/** The empty form, with the headings that the import looks for. */
export const template: Table = {
  headings: columnNames.map((name) => columns[name].heading),
  widths: columnNames.map((name) => columns[name].width),
  rows: [],
}
