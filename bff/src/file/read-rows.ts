import type { FileHandle } from 'node:fs/promises'
import { FileError } from './file-error.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

export type FileFormat = 'xlsx' | 'csv_utf8' | 'csv_gb18030'

/** One line of any file: its number as a person counts, and its cells as text. */
export type RawLine = { readonly line: number; readonly values: readonly string[] }

/** Lines below the headings a file may have; a bigger one is to be sent in parts. */
const MOST_LINES = 500_000

const readers: Readonly<Record<FileFormat, (file: FileHandle) => AsyncIterable<RawLine>>> = {
  xlsx: readXlsx,
  csv_utf8: (file) => readCsv(file, 'utf-8'),
  csv_gb18030: (file) => readCsv(file, 'gb18030'),
}

/**
 * The lines of a table that are not empty, one by one and none kept; the first holds the headings.
 * @throws FileError for a file that is no table, or has too many lines
 */
export async function* readRows(file: FileHandle, format: FileFormat): AsyncGenerator<RawLine> {
  let count = -1
  for await (const row of readers[format](file)) {
    if (row.values.every((value) => value.trim() === '')) continue
    count += 1
    if (count > MOST_LINES) throw new FileError('文件超过 500,000 行，请分成几份上传。')
    yield row
  }
}
