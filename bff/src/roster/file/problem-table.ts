import { type Cells, columnNames, columns } from './columns.ts'
import type { Table } from './write-table.ts'

/** A line that was not taken, with all that is wrong with it. */
export type ProblemLine = {
  readonly line: number
  readonly source: Cells
  readonly reasons: readonly { readonly column: string; readonly message: string }[]
}

/** The lines as they came, and beside each why it was not taken: put right, the file can be uploaded again. */
export const problemTable = (lines: AsyncIterable<ProblemLine>): Table => ({
  headings: ['行号', ...columnNames.map((name) => columns[name].heading), '原因'],
  widths: [8, ...columnNames.map((name) => columns[name].width), 60],
  rows: rowsOf(lines),
})

async function* rowsOf(lines: AsyncIterable<ProblemLine>): AsyncGenerator<string[]> {
  for await (const { line, source, reasons } of lines) {
    const words = reasons.map(({ column, message }) => `【${column}】${message}`).join(' ')
    yield [String(line), ...columnNames.map((name) => source[name] ?? ''), words]
  }
}
