import type { FileHandle } from 'node:fs/promises'

const CHUNK = 64 * 1024

/** A part of a file, chunk by chunk; unlike a stream it leaves the file open, however early its reader stops. */
export async function* fileChunks(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let position = start; position < start + length; ) {
    const wanted = Math.min(CHUNK, start + length - position)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
