import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { FileError } from './file-error.ts'

/** What a workbook of half a million rows needs unpacked, and twice that. */
const MOST_UNPACKED = 400 * 1024 * 1024
/** Texts are held in memory while rows are read. */
const MOST_SHARED_TEXT = 64 * 1024 * 1024
const MOST_ENTRIES = 200

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const MOST_COMMENT = 65_535
/** Between two entries a writer may leave sizes it did not know beforehand. */
const MOST_GAP = 24

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly offset: number }

/**
 * Unpacks every entry to nowhere and counts: a workbook that would fill the memory is refused before it is read.
 * What the directory does not name is refused too, because the reader goes by what it meets.
 * @throws FileError
 */
export async function requireSoundZip(file: FileHandle, size: number): Promise<void> {
  const { entries, directoryAt } = await readDirectory(file, size)
  if (!entries.some(({ name }) => name.startsWith('xl/worksheets/'))) throw new FileError()
  let unpacked = 0
  let position = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < position || entry.offset - position > MOST_GAP) throw new FileError()
    const start = await dataStart(file, entry)
    position = start + entry.packed
    const limit = entry.name.endsWith('sharedStrings.xml') ? MOST_SHARED_TEXT : MOST_UNPACKED
    unpacked += await unpackedSize(file, entry, start, Math.min(limit, MOST_UNPACKED - unpacked))
  }
  if (position > directoryAt || directoryAt - position > MOST_GAP) throw new FileError()
}

async function readDirectory(file: FileHandle, size: number) {
  const tail = await readAt(file, Math.max(0, size - END_SIZE - MOST_COMMENT), Math.min(size, END_SIZE + MOST_COMMENT))
  const at = findEnd(tail)
  const count = tail.readUInt16LE(at + 10)
  const length = tail.readUInt32LE(at + 12)
  const directoryAt = tail.readUInt32LE(at + 16)
  if (count > MOST_ENTRIES || directoryAt + length > size) throw new FileError()
  const directory = await readAt(file, directoryAt, length)
  const entries: Entry[] = []
  for (let offset = 0; entries.length < count; ) {
    const entry = readEntry(directory, offset)
    entries.push(entry)
    offset = entry.next
  }
  return { entries, directoryAt }
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at
  throw new FileError()
}

function readEntry(directory: Buffer, at: number): Entry & { readonly next: number } {
  if (at + CENTRAL_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw new FileError()
  const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1
  if (encrypted) throw new FileError(undefined, 'ROSTER_FILE_ENCRYPTED')
  const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const end = at + CENTRAL_SIZE + name
  return {
    name: directory.toString('utf8', at + CENTRAL_SIZE, end),
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    offset: directory.readUInt32LE(at + 42),
    next: end + extra + comment,
  }
}

async function dataStart(file: FileHandle, { offset }: Entry): Promise<number> {
  const header = await readAt(file, offset, LOCAL_SIZE)
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL) throw new FileError()
  return offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
}

const STORED = 0
const DEFLATED = 8

async function unpackedSize(file: FileHandle, entry: Entry, start: number, limit: number): Promise<number> {
  if (entry.method === STORED) return entry.packed <= limit ? entry.packed : tooMuch()
  if (entry.method !== DEFLATED) throw new FileError()
  if (entry.packed === 0) return 0
  let size = 0
  const bytes = file.createReadStream({ start, end: start + entry.packed - 1, autoClose: false })
  try {
    await pipeline(bytes, createInflateRaw(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const chunk of unpacked) {
        size += chunk.length
        if (size > limit) tooMuch()
      }
    })
  } catch (error) {
    throw error instanceof FileError ? error : new FileError()
  }
  return size
}

const tooMuch = (): never => {
  throw new FileError(undefined, 'ROSTER_FILE_TOO_LARGE')
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
