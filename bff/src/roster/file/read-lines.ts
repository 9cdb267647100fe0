import type { FileHandle } from 'node:fs/promises'
import { type FileLine, findColumns, readCells } from './columns.ts'
import { FileError } from './file-error.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

export type FileFormat = 'xlsx' | 'csv_utf8' | 'csv_gb18030'

/** One line of any file: its number as a person counts, and its cells as text. */
export type RawLine = { readonly line: number; readonly values: readonly string[] }

/** Lines a roster may have; a bigger one is to be sent in parts. */
const MOST_LINES = 500_000

const readers: Readonly<Record<FileFormat, (file: FileHandle) => AsyncIterable<RawLine>>> = {
  xlsx: readXlsx,
  csv_utf8: (file) => readCsv(file, 'utf-8'),
  csv_gb18030: (file) => readCsv(file, 'gb18030'),
}

/**
 * The lines of a roster's file, one by one and none kept: the first that is not empty holds the headings.
 * @throws FileError for a file that is no table, or not ours
 */
export async function* readLines(file: FileHandle, format: FileFormat): AsyncGenerator<FileLine> {
  let at: ReturnType<typeof findColumns> = null
  let count = 0
  for await (const { line, values } of readers[format](file)) {
    if (values.every((value) => value.trim() === '')) continue
    if (at === null) {
      at = findColumns(values)
      if (at === null) throw new FileError('第一行没有找到“统一社会信用代码、企业名称、金额(元)”这几列，请用模板填写。')
      continue
    }
    count += 1
    if (count > MOST_LINES) throw new FileError('文件超过 500,000 行，请分成几份名单上传。')
    yield { line, cells: readCells(at, values) }
  }
  if (count === 0) throw new FileError('文件里没有企业，请填写后再上传。')
}
