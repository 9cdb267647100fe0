import { AppError } from '@huiqi/shared/error'
import type { Insertable } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { statement } from '../db/statement.ts'
import type { IdempotencyTable } from '../db/tables.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { sm3 } from '../secrets/sm3.ts'

export type IdempotentCall = { caller: string; key: string; procedure: string; input: unknown; now: Date }

const remember = statement((db, call: Insertable<IdempotencyTable>) =>
  db
    .insertInto('idempotency')
    .values({
      caller: call.caller,
      key: call.key,
      procedure: call.procedure,
      requestHash: call.requestHash,
      createdAt: call.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .compile(),
)

const keepAnswer = statement((db, { caller, key, response }: { caller: string; key: string; response: string }) =>
  db.updateTable('idempotency').set({ response }).where('caller', '=', caller).where('key', '=', key).compile(),
)

/**
 * Runs `run` once per (caller, key). The same call again gets the first answer; the same key with another body is
 * refused. The key is written in the transaction of the change itself: a second call that comes while the first is
 * still under way waits for its end, so a double tap never acts twice.
 */
export async function once<T>(tx: Tx, call: IdempotentCall, run: () => Promise<T>): Promise<T> {
  const requestHash = sm3(canonicalJson({ procedure: call.procedure, input: call.input }))
  const { caller, key, procedure, now } = call
  const inserted = await remember(tx, { caller, key, procedure, requestHash, createdAt: now })
  if (inserted.numAffectedRows === 1n) {
    const answer = await run()
    await keepAnswer(tx, { caller, key, response: toJson(answer ?? null) })
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
