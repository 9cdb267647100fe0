import { AppError } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { sm3 } from '../secrets/sm3.ts'

export type IdempotentCall = { caller: string; key: string; procedure: string; input: unknown; now: Date }

/**
 * Runs `run` once per (caller, key). The same call again gets the first answer; the same key with another body is
 * refused. The key is written in the transaction of the change itself: a second call that comes while the first is
 * still under way waits for its end, so a double tap never acts twice.
 */
export async function once<T>(tx: Tx, call: IdempotentCall, run: () => Promise<T>): Promise<T> {
  const requestHash = sm3(canonicalJson({ procedure: call.procedure, input: call.input }))
  const inserted = await tx
    .insertInto('idempotency')
    .values({ caller: call.caller, key: call.key, procedure: call.procedure, requestHash, createdAt: call.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    const answer = await run()
    await tx
      .updateTable('idempotency')
      .set({ response: toJson(answer ?? null) })
      .where('caller', '=', call.caller)
      .where('key', '=', call.key)
      .execute()
    return answer
  }
  const first = await tx
    .selectFrom('idempotency')
    .select(['requestHash', 'response'])
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow()
  if (first.requestHash !== requestHash) throw new AppError('IDEMPOTENCY_KEY_REUSED')
  return first.response as T
}
