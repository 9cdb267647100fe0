import type { FileHandle } from 'node:fs/promises'
import { FileError } from '../../file/file-error.ts'
import { type FileFormat, readRows } from '../../file/read-rows.ts'
import { type FileLine, findColumns, readCells } from './columns.ts'

/**
 * The lines of a roster's file, one by one and none kept: the first that is not empty holds the headings.
 * @throws FileError for a file that is no table, or not ours
 */
export async function* readLines(file: FileHandle, format: FileFormat): AsyncGenerator<FileLine> {
  let at: ReturnType<typeof findColumns> = null
  let found = false
  for await (const { line, values } of readRows(file, format)) {
    if (at === null) {
      at = findColumns(values)
      if (at === null) throw new FileError('第一行没有找到“统一社会信用代码、企业名称、金额(元)”这几列，请用模板填写。')
      continue
    }
    found = true
    yield { line, cells: readCells(at, values) }
  }
  if (!found) throw new FileError('文件里没有企业，请填写后再上传。')
}
