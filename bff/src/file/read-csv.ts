import type { FileHandle } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { fileChunks } from './file-chunks.ts'
import { FileError } from './file-error.ts'
import { piped } from './piped.ts'
import type { RawLine } from './read-rows.ts'

/** Longest record; a quote that is never closed would otherwise swallow the file. */
const MOST_CHARACTERS = 20_000

type Record = { readonly record: string[]; readonly info: { readonly lines: number } }

/** A CSV file's lines. Spreadsheet programs in China write UTF-8 with or without a mark, or GB18030. */
export async function* readCsv(file: FileHandle, encoding: 'utf-8' | 'gb18030'): AsyncGenerator<RawLine> {
  const { size } = await file.stat()
  const records = piped(texts(fileChunks(file, 0, size), encoding), csvParser())
  try {
    for await (const { record, info } of records as AsyncIterable<Record>) yield { line: info.lines, values: record }
  } catch (error) {
    throw error instanceof CsvError ? new FileError('CSV 文件的引号或分隔不对，请用模板填写后另存再上传。') : error
  }
}

const csvParser = () =>
  parse({
    info: true,
    bom: true,
    delimiter: [',', '\t', ';'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
  })

/** Bytes to text; characters that lie across the border of two chunks stay whole. */
async function* texts(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
