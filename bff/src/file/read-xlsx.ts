import type { FileHandle } from 'node:fs/promises'
import type { RawLine } from './read-rows.ts'
import { readXml, type XmlReader } from './read-xml.ts'
import { firstSheet, sharedTexts } from './workbook.ts'
import { readZip, unpack } from './zip.ts'

/** Half a million rows need half of it. */
export const MOST_SHEET = 256 * 1024 * 1024
/** Columns beyond these are nothing of ours. */
const MOST_COLUMNS = 64

/** Rows of the first sheet, as its cells show them. */
export async function* readXlsx(file: FileHandle): AsyncGenerator<RawLine> {
  const zip = await readZip(file)
  const sheet = await firstSheet(zip)
  const rows: RawLine[] = []
  const reader = rowReader(await sharedTexts(zip), (row) => rows.push(row))
  for await (const _ of readXml(unpack(zip, sheet, MOST_SHEET), reader)) {
    yield* rows
    rows.length = 0
  }
}

/** Cells of SpreadsheetML (ECMA-376 Part 1, 18.3.1.4): `t` says what the value is, `r` where it stands. */
function rowReader(shared: readonly string[], take: (row: RawLine) => void): XmlReader {
  let [line, column, type, text, inText] = [0, -1, 'n', '', false]
  let values: string[] = []
  return {
    open: (name, { r, t }) => {
      if (name === 'row') {
        line = Number(r) || line + 1
        column = -1
        values = []
      } else if (name === 'c') {
        column = r ? columnOf(r) : column + 1
        type = t ?? 'n'
        text = ''
      } else if (name === 'v' || name === 't') inText = true
    },
    text: (part) => {
      if (inText) text += part
    },
    close: (name) => {
      if (name === 'v' || name === 't') inText = false
      else if (name === 'c' && column < MOST_COLUMNS) values[column] = cellText(type, text, shared)
      else if (name === 'row') take({ line, values: Array.from(values, (value) => value ?? '') })
    },
  }
}

/** 0 for `A7`, 26 for `AA7`. */
function columnOf(reference: string): number {
  let column = 0
  for (const character of /^[A-Z]*/.exec(reference)![0].slice(0, 3)) column = column * 26 + character.charCodeAt(0) - 64
  return column - 1
}

function cellText(type: string, text: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? ''
  if (type !== 'n' || text === '') return text
  const number = Number(text)
  // Spreadsheets show 15 significant digits: beyond them is what binary fractions add.
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text
}
