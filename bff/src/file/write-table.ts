import { PassThrough, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import { csvLine, UTF8_MARK } from './csv-text.ts'
import { inert } from './inert.ts'

export type TableKind = 'xlsx' | 'csv'

type Sheet = {
  readonly headings: readonly string[]
  /** Characters, for programs that show columns. */
  readonly widths: readonly number[]
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
}

export type Table = Sheet & {
  /** A second sheet that says how the first is filled; a CSV file goes without. */
  readonly guide?: Sheet
}

export const contentTypes: Readonly<Record<TableKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Writes a table row by row and ends the stream; no cell is ever taken for a formula. */
export const writeTable = (out: Writable, kind: TableKind, table: Table): Promise<void> =>
  kind === 'csv' ? writeCsv(out, table) : writeXlsx(out, table)

async function* csvLines({ headings, rows }: Table): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(headings)
  for await (const row of rows) yield csvLine(row.map(inert))
}

const writeCsv = (out: Writable, table: Table): Promise<void> => pipeline(Readable.from(csvLines(table)), out)

/** Whoever stops listening ends it: the workbook's writer would wait for ever. */
async function writeXlsx(out: Writable, table: Table): Promise<void> {
  const bytes = new PassThrough()
  await Promise.all([pipeline(bytes, out), buildWorkbook(bytes, table)])
}

async function buildWorkbook(stream: PassThrough, table: Table): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false })
  await addSheet(workbook, '数据', table)
  if (table.guide) await addSheet(workbook, '填写说明', table.guide)
  await workbook.commit()
}

async function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  { headings, widths, rows }: Sheet,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  // Text format: a code of 18 digits must not become a rounded number, nor an amount a date.
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@' } }))
  sheet.addRow([...headings]).commit()
  for await (const row of rows) sheet.addRow(row.map(inert)).commit()
  sheet.commit()
}
