import { posix } from 'node:path'
import { FileError } from './file-error.ts'
import { readWholeXml } from './read-xml.ts'
import { unpack, type Zip } from './zip.ts'

/** Texts are held in memory while rows are read. */
const MOST_SHARED_TEXT = 64 * 1024 * 1024
const MOST_LISTING = 1024 * 1024

/** Name of the first sheet's part, in the order of the workbook's tabs (ECMA-376 Part 1, 18.2.19). @throws FileError */
export async function firstSheet(zip: Zip): Promise<string> {
  const targets = new Map<string, string>()
  await readWholeXml(unpack(zip, 'xl/_rels/workbook.xml.rels', MOST_LISTING), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, posix.resolve('/xl', Target).slice(1))
    },
  })
  let first: string | undefined
  await readWholeXml(unpack(zip, 'xl/workbook.xml', MOST_LISTING), {
    open: (name, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1]
      if (name === 'sheet' && id) first ??= targets.get(id)
    },
  })
  return first && zip.entries.has(first) ? first : refuse()
}

const refuse = (): never => {
  throw new FileError()
}

/** The texts that cells refer to by number; without how Chinese characters are read aloud. */
export async function sharedTexts(zip: Zip): Promise<readonly string[]> {
  if (!zip.entries.has('xl/sharedStrings.xml')) return []
  const texts: string[] = []
  let [current, inText, aloud] = ['', false, false]
  await readWholeXml(unpack(zip, 'xl/sharedStrings.xml', MOST_SHARED_TEXT), {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') aloud = true
      inText = name === 't' && !aloud
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      if (name === 'si') texts.push(current)
      if (name === 'rPh') aloud = false
      if (name === 't') inText = false
    },
  })
  return texts
}
