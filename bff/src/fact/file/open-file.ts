import type { FileHandle } from 'node:fs/promises'
import { inspectFile } from '../../file/inspect.ts'
import { type FileFormat, readRows } from '../../file/read-rows.ts'
import type { Dictionary } from '../dictionary.ts'
import { jsonFile } from './json-file.ts'
import type { FactFile } from './record.ts'
import { tableFile } from './table-layout.ts'

export type FactFormat = FileFormat | 'json'

const HEAD = 256

/** Which kind of file this is, told by its bytes and not by its name. @throws FileError for what is none of them */
export async function factFormat(file: FileHandle): Promise<FactFormat> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
  const isJson = /^\uFEFF?\s*[[{]/.test(buffer.toString('utf8', 0, bytesRead))
  return isJson ? 'json' : inspectFile(file)
}

/** Its records one by one and none kept. @throws FileError for a file that turns out to be none of ours */
export const openFile = async (file: FileHandle, format: FactFormat, dictionary: Dictionary): Promise<FactFile> =>
  format === 'json' ? jsonFile(file, dictionary) : tableFile(readRows(file, format), dictionary)
