import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { FileError } from './file-error.ts'
import type { RawLine } from './read-lines.ts'

/** Longest record; a quote that is never closed would otherwise swallow the file. */
const MOST_CHARACTERS = 20_000

type Record = { readonly record: string[]; readonly info: { readonly lines: number } }

/** A CSV file's lines. Spreadsheet programs in China write UTF-8 with or without a mark, or GB18030. */
export async function* readCsv(file: Readable, encoding: 'utf-8' | 'gb18030'): AsyncGenerator<RawLine> {
  const records = file.pipe(decoded(encoding)).pipe(
    parse({
      info: true,
      bom: true,
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_CHARACTERS,
    }),
  )
  file.on('error', (error) => records.destroy(error))
  try {
    for await (const { record, info } of records as AsyncIterable<Record>) yield { line: info.lines, values: record }
  } catch (error) {
    throw error instanceof CsvError ? new FileError('CSV 文件的引号或分隔不对，请用模板填写后另存再上传。') : error
  }
}

/** Bytes to text across the borders of chunks. */
function decoded(encoding: string): Transform {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    transform: (chunk: Buffer, _, done: TransformCallback) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done: TransformCallback) => done(null, decoder.decode()),
  })
}
