import type { FileHandle } from 'node:fs/promises'
import { fileChunks } from './file-chunks.ts'
import { FileError } from './file-error.ts'
import type { FileFormat } from './read-rows.ts'
import { MOST_SHEET } from './read-xlsx.ts'
import { firstSheet } from './workbook.ts'
import { readZip } from './zip.ts'

const ZIP = 'PK\u0003\u0004'
/** The container of old .xls files and of workbooks with a password. */
const COMPOUND = 'd0cf11e0a1b11ae1'

/** Which kind of table this is, told by its bytes and not by its name. @throws FileError for anything else */
export async function inspectFile(file: FileHandle): Promise<FileFormat> {
  const { size } = await file.stat()
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
  if (size === 0) throw new FileError('文件是空的，请检查后重新上传。')
  if (buffer.toString('latin1', 0, 4) === ZIP) {
    await requireWorkbook(file)
    return 'xlsx'
  }
  if (buffer.toString('hex') === COMPOUND)
    throw new FileError('这是旧版 XLS 文件或设了密码的文件，请另存为不带密码的 XLSX 再上传。')
  if (await decodes(file, size, 'utf-8')) return 'csv_utf8'
  if (await decodes(file, size, 'gb18030')) return 'csv_gb18030'
  throw new FileError()
}

/** Told at once what would only fail later: no workbook, a password, or a size that is openly too much. */
async function requireWorkbook(file: FileHandle): Promise<void> {
  const zip = await readZip(file)
  const sheet = zip.entries.get(await firstSheet(zip))!
  if (sheet.unpacked > MOST_SHEET) throw new FileError(undefined, 'FILE_TOO_LARGE')
}

/** Whether all of it is text of this encoding; binary files hold bytes no text has. */
async function decodes(file: FileHandle, size: number, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of fileChunks(file, 0, size)) {
      if (chunk.includes(0)) return false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
