import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { open } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { filePlace } from './file-place.ts'
import { lockBuiltBatch } from './store.ts'

/** The payment file of a batch in the clear, and in the trail who took it. @throws AppError NOT_FOUND until it is built */
export async function takeFile(
  tx: Tx,
  keyRing: KeyRing,
  staff: Staff,
  batchId: string,
  now: Date,
): Promise<{ name: string; text: string }> {
  const batch = await lockBuiltBatch(tx, batchId)
  if (!batch) return fail('NOT_FOUND')
  await appendEvents(tx, { kind: 'payout_batch', id: batchId, departmentCode: batch.departmentCode }, now, [
    { actor: staffActor(staff), action: 'take_file', data: { digest: batch.digest } },
  ])
  return { name: `payment-${batchId}.csv`, text: open(keyRing, filePlace(batchId), batch.file) }
}
