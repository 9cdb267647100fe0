import type { FileHandle } from 'node:fs/promises'
import { withScratchFile } from './scratch-file.ts'

const PART = 256 * 1024

/** Hands a file on in numbered parts, so that it can lie in the database, where any worker on any host finds it. */
export async function eachPart(file: FileHandle, put: (part: number, bytes: Buffer) => Promise<void>): Promise<void> {
  const { size } = await file.stat()
  for (let part = 0; part * PART < size; part += 1) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, part * PART)
    await put(part, buffer.subarray(0, bytesRead))
  }
}

/** Puts the parts together again on this worker's disk for as long as they are read. @param get undefined after the last */
export const withParts = <T>(
  get: (part: number) => Promise<Buffer | undefined>,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> =>
  withScratchFile(async (file) => {
    for (let part = 0; ; part += 1) {
      const bytes = await get(part)
      if (!bytes) break
      await file.write(bytes)
    }
    return use(file)
  })
