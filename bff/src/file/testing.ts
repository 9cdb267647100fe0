import { deflateRawSync } from 'node:zlib'

/** A ZIP file of these entries; `says` is the size its directory claims. */
export function zipOf(
  entries: readonly { name: string; text: string | Buffer; says?: number; flags?: number }[],
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, says, flags = 0 } of entries) {
    const packed = deflateRawSync(text)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says ?? text.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    const local = Buffer.concat([head, Buffer.from(name), packed])
    locals.push(local)
    directory.push(entry, Buffer.from(name))
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listing, end])
}

const skeleton = [
  { name: 'xl/workbook.xml', text: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>' },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  },
]
/** A workbook whose first sheet is this XML. */
export const workbookOf = (sheet: string | Buffer, more: { says?: number; shared?: string | Buffer } = {}) =>
  zipOf([
    ...skeleton,
    { name: 'xl/worksheets/sheet1.xml', text: sheet, ...(more.says !== undefined && { says: more.says }) },
    ...(more.shared ? [{ name: 'xl/sharedStrings.xml', text: more.shared }] : []),
  ])
export const MB = 1024 * 1024
/** Much to unpack and little to parse. */
export const sparse = (tag: string) => tag + ' '.repeat(900_000)
