import type { FileHandle } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { eachPart, withParts } from '../file/parts.ts'
import { insertFilePart, readFilePart, type WorkOrder } from './fill-store.ts'

/** Puts an upload where any worker finds it. */
export const stageFile = (tx: Tx, order: WorkOrder, file: FileHandle): Promise<void> =>
  eachPart(file, (part, bytes) => insertFilePart(tx, order, part, bytes))

/** Takes a staged upload to this worker's disk for as long as it is read. */
export const withStagedFile = (
  pool: Pool,
  { workId }: WorkOrder,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> => withParts((part) => asSystem(pool, (tx) => readFilePart(tx, workId, part)), use)
