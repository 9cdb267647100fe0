import type { FileHandle } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { insertFilePart, readFilePart, type WorkOrder } from './fill-store.ts'
import { withScratchFile } from './scratch-file.ts'

const PART = 256 * 1024

/** Puts an upload where any worker finds it. */
export async function stageFile(tx: Tx, order: WorkOrder, file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  for (let part = 0; part * PART < size; part += 1) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, part * PART)
    await insertFilePart(tx, order, part, buffer.subarray(0, bytesRead))
  }
}

/** Takes a staged upload to this worker's disk for as long as it is read. */
export const withStagedFile = (
  pool: Pool,
  { workId }: WorkOrder,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> =>
  withScratchFile(async (file) => {
    for (let part = 0; ; part += 1) {
      const bytes = await asSystem(pool, (tx) => readFilePart(tx, workId, part))
      if (!bytes) break
      await file.write(bytes)
    }
    await use(file)
  })
