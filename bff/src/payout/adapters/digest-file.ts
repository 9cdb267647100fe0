import { parse } from 'csv-parse/sync'
import { sm3 } from '../../secrets/sm3.ts'

/** A payment or receipt file that must not be acted on. `line` counts from 1. */
export class FileFormatError extends Error {
  readonly code: string
  readonly line: number

  constructor(code: string, line: number) {
    super(`line ${line}: ${code}`)
    this.name = 'FileFormatError'
    this.code = code
    this.line = line
  }
}

/**
 * The frame both files share: CSV (RFC 4180) in UTF-8 with LF, a header `H`, body records, and a trailer
 * `T,count,totalFen,digest` whose digest is the SM3 of every byte before the trailer line.
 */
export function writeDigestFile(header: string[], records: string[][], totalFen: number): string {
  const body = [['H', ...header], ...records].map((record) => `${record.map(cell).join(',')}\n`).join('')
  return `${body}T,${records.length},${totalFen},${sm3(body)}\n`
}

/** @throws FileFormatError when the frame, the count or the digest is wrong; the total is left to the caller */
export function readDigestFile(text: string): { header: string[]; records: string[][]; totalFen: number } {
  const rows = split(text)
  const [header, ...rest] = rows
  const trailer = rest.pop()
  if (header?.[0] !== 'H') throw new FileFormatError('no_header', 1)
  if (trailer?.[0] !== 'T' || trailer.length !== 4) throw new FileFormatError('no_trailer', rows.length)
  const [, count, total, digest] = trailer
  const body = text.slice(0, text.lastIndexOf('T,'))
  if (digest !== sm3(body)) throw new FileFormatError('wrong_digest', rows.length)
  if (count !== String(rest.length)) throw new FileFormatError('wrong_count', rows.length)
  return { header: header.slice(1), records: rest, totalFen: fenOf(total, rows.length) }
}

/** Whole 分 within what a number holds exactly. */
export function fenOf(text: string | undefined, line: number): number {
  const value = Number(text)
  if (!/^\d{1,16}$/.test(text ?? '') || !Number.isSafeInteger(value)) throw new FileFormatError('bad_amount', line)
  return value
}

function split(text: string): string[][] {
  try {
    return parse(text, { relaxColumnCount: true, recordDelimiter: '\n' })
  } catch {
    throw new FileFormatError('not_csv', 1)
  }
}

function cell(value: string): string {
  if (hasControlCharacter(value)) throw new FileFormatError('control_character', 0)
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A line break inside a cell would be legal CSV, but bank front-ends read line by line. */
function hasControlCharacter(value: string): boolean {
  return /\p{Cc}/u.test(value)
}
