import type { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { FileError } from './file-error.ts'
import type { RawLine } from './read-lines.ts'

/** The first sheet's rows. Its size was bounded before (zip-limits.ts): the shared texts are held in memory. */
export async function* readXlsx(file: Readable): AsyncGenerator<RawLine> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    entries: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
    worksheets: 'emit',
  })
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) yield { line: row.number, values: cellsOf(row) }
      return
    }
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError()
  }
}

function cellsOf(row: ExcelJS.Row): string[] {
  const values = row.values as readonly ExcelJS.CellValue[]
  return Array.from(values.slice(1), cellText)
}

/** What a cell shows. */
export function cellText(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  // Spreadsheets show 15 significant digits: beyond them is what binary fractions add.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue)
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue)
  return 'error' in value ? String(value.error) : ''
}
