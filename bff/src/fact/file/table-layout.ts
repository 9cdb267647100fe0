import { cleanCell, normalHeading } from '../../file/cell.ts'
import { FileError } from '../../file/file-error.ts'
import type { RawLine } from '../../file/read-rows.ts'
import type { Dictionary } from '../dictionary.ts'
import { longLayout } from './long-layout.ts'
import { type FactFile, type FactRecord, headings } from './record.ts'
import { wideLayout } from './wide-layout.ts'

/** What the cells of a line say. */
export type RowReader = (cells: readonly string[]) => Omit<FactRecord, 'line' | 'cells'>

/**
 * A table of facts, long or wide: its headings tell which.
 * @throws FileError where they are neither
 */
export async function tableFile(rows: AsyncGenerator<RawLine>, dictionary: Dictionary): Promise<FactFile> {
  const first = await rows.next()
  if (first.done) throw new FileError('文件里没有数据，请填写后再上传。')
  const row = first.value.values.map(normalHeading)
  const at = (heading: string) => row.indexOf(heading)
  if (at(headings.uscc) < 0 || at(headings.asOf) < 0)
    throw new FileError('第一行没有找到“统一社会信用代码”和“数据日期”两列，请用本部门的模板填写。')
  const isLong = at(headings.attribute) >= 0 && at(headings.value) >= 0
  const read = isLong ? longLayout(at, dictionary) : wideLayout(at, row, dictionary)
  return { headings: first.value.values.map(cleanCell), records: recordsOf(rows, read) }
}

async function* recordsOf(rows: AsyncGenerator<RawLine>, read: RowReader): AsyncGenerator<FactRecord> {
  let found = false
  for await (const { line, values } of rows) {
    const cells = values.map(asTyped)
    found = true
    yield { line, cells, ...read(cells) }
  }
  if (!found) throw new FileError('文件里没有数据，请填写后再上传。')
}

/** The file of errors puts an apostrophe before what a spreadsheet might run: `'-5%` is what was `-5%`. */
const asTyped = (text: string): string => cleanCell(text).replace(/^'(?=[=+\-@＝＋－＠])/, '')
