import type { FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { fileChunks } from './file-chunks.ts'
import { FileError } from './file-error.ts'
import { piped } from './piped.ts'

/** What is needed of a ZIP file: its directory, and one entry at a time (PKWARE APPNOTE 4.3). */
export type ZipEntry = {
  readonly method: number
  readonly packed: number
  /** As the directory says; the reader counts for itself. */
  readonly unpacked: number
  readonly offset: number
}

export type Zip = { readonly file: FileHandle; readonly entries: ReadonlyMap<string, ZipEntry> }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const MOST_COMMENT = 65_535
/** A workbook has some ten parts, and one for each sheet. */
const MOST_ENTRIES = 1_000
const MOST_DIRECTORY = 1024 * 1024
const STORED = 0
const DEFLATED = 8

/** @throws FileError for what is no ZIP file, or one with a password */
export async function readZip(file: FileHandle): Promise<Zip> {
  const { size } = await file.stat()
  const length = Math.min(size, END_SIZE + MOST_COMMENT)
  const tail = await readAt(file, size - length, length)
  const end = findEnd(tail)
  const count = tail.readUInt16LE(end + 10)
  const directoryLength = tail.readUInt32LE(end + 12)
  if (count > MOST_ENTRIES || directoryLength > MOST_DIRECTORY) throw new FileError()
  const directory = await readAt(file, tail.readUInt32LE(end + 16), directoryLength)
  const entries = new Map<string, ZipEntry>()
  for (let at = 0, read = 0; read < count; read += 1) at = readEntry(directory, at, entries)
  return { file, entries }
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at
  throw new FileError()
}

/** @returns where the next one begins */
function readEntry(directory: Buffer, at: number, entries: Map<string, ZipEntry>): number {
  if (at + CENTRAL_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw new FileError()
  const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1
  if (encrypted) throw new FileError(undefined, 'FILE_ENCRYPTED')
  const nameEnd = at + CENTRAL_SIZE + directory.readUInt16LE(at + 28)
  entries.set(directory.toString('utf8', at + CENTRAL_SIZE, nameEnd), {
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  })
  return nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
}

/**
 * An entry unpacked, chunk by chunk. What the directory says of its size is not believed: the bytes are counted.
 * @throws FileError where it is damaged; FILE_TOO_LARGE beyond `most` bytes
 */
export async function* unpack({ file, entries }: Zip, name: string, most: number): AsyncGenerator<Buffer> {
  const entry = entries.get(name)
  if (!entry || (entry.method !== STORED && entry.method !== DEFLATED)) throw new FileError()
  const header = await readAt(file, entry.offset, LOCAL_SIZE)
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL) throw new FileError()
  const start = entry.offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = fileChunks(file, start, entry.packed)
  const bytes = entry.method === STORED ? packed : piped(packed, createInflateRaw())
  let size = 0
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw new FileError(undefined, 'FILE_TOO_LARGE')
      yield chunk
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError()
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
