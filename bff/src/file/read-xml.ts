import { SaxesParser } from 'saxes'
import { FileError } from './file-error.ts'

export type Attributes = Readonly<Record<string, string>>

export type XmlReader = {
  /** @param name without its prefix: some writers call a row `x:row` */
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Longest stretch without a tag: the parser keeps it in memory. */
const MOST_TEXT = 1_000_000

/**
 * Reads XML as it comes, and pauses after each chunk so that what was read can be taken away. Characters that lie across
 * the border of two chunks stay whole. Entities that a document defines for itself are refused, not expanded.
 * @throws FileError for broken XML
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, reader: XmlReader): AsyncGenerator<void> {
  const decoder = new TextDecoder()
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new FileError()
  })
  parser.on('opentag', (tag) => reader.open?.(localName(tag.name), tag.attributes as Attributes))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', (tag) => reader.close?.(localName(tag.name)))
  let sinceTag = 0
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    const tag = text.lastIndexOf('<')
    sinceTag = tag < 0 ? sinceTag + text.length : text.length - tag
    if (sinceTag > MOST_TEXT) throw new FileError()
    parser.write(text)
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a small document to its end. */
export async function readWholeXml(bytes: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(bytes, reader));
}
