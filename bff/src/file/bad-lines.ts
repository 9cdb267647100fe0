import type { Table } from './write-table.ts'

/** A line that was not taken, as it came, with all that is wrong with it. */
export type BadLine = {
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly { readonly column: string; readonly message: string }[]
}

/** What the file of errors puts before and behind the columns of the file. */
export const LINE_HEADING = '行号'
export const REASON_HEADING = '原因'

/** The lines as they came, and beside each why it was not taken: put right, the file can be uploaded again. */
export const badLinesTable = (
  columns: readonly { readonly heading: string; readonly width: number }[],
  lines: AsyncIterable<BadLine>,
): Table => ({
  headings: [LINE_HEADING, ...columns.map(({ heading }) => heading), REASON_HEADING],
  widths: [8, ...columns.map(({ width }) => width), 60],
  rows: rowsOf(columns.length, lines),
})

async function* rowsOf(columns: number, lines: AsyncIterable<BadLine>): AsyncGenerator<string[]> {
  for await (const { line, cells, reasons } of lines) {
    const words = reasons.map(({ column, message }) => `【${column}】${message}`).join(' ')
    yield [String(line), ...Array.from({ length: columns }, (_, column) => cells[column] ?? ''), words]
  }
}
