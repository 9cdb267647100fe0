import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { eachPart } from '../file/parts.ts'
import type { Received } from '../file/receive-file.ts'
import type { Staff } from '../http/access.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { recordImport } from './audit.ts'
import { dictionaryOf } from './dictionary.ts'
import type { FactFormat } from './file/open-file.ts'
import { dutiesOf, findImport, insertFilePart, insertImport } from './store.ts'

/** Whether the officer's department has anything to tell. @throws AppError FACT_NOTHING_TO_TELL */
export async function requireTeller(tx: Tx, staff: Staff): Promise<void> {
  if (dictionaryOf(await dutiesOf(tx, staff.departmentCode)).all.length === 0) fail('FACT_NOTHING_TO_TELL')
}

/**
 * Puts the file where any worker finds it, and begins the import. The same file under the same id begins nothing twice.
 * @throws AppError IDEMPOTENCY_KEY_REUSED for another file; NOT_FOUND where the id is somebody else's
 */
export async function takeUpload(
  tx: Tx,
  staff: Staff,
  importId: string,
  file: Received & { readonly format: FactFormat },
  now: Date,
): Promise<void> {
  await requireTeller(tx, staff)
  const isNew = await insertImport(tx, {
    id: importId,
    departmentCode: staff.departmentCode,
    fileName: file.name,
    fileDigest: file.digest,
    fileFormat: file.format,
    createdBy: staff.personId,
    createdAt: now,
    workedAt: now,
  })
  const sent = await findImport(tx, importId)
  if (!isNew) return sent.fileDigest === file.digest ? undefined : fail('IDEMPOTENCY_KEY_REUSED')
  await eachPart(file.handle, (part, bytes) => insertFilePart(tx, importId, part, bytes))
  await enqueue(tx, importJob(importId))
  await recordImport(tx, sent, staffActor(staff), 'upload', { file: file.name, digest: file.digest }, now)
}

export const importJob = (importId: string) => ({
  task: 'fact.import',
  payload: { importId },
  queue: `fact:${importId}`,
  maxAttempts: 5,
})
