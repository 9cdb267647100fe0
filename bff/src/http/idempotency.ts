import { fail } from '@huiqi/shared/error'
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

/** The intent has come before: what this transaction did must not stay, and the first answer is to be given again. */
export class AskedBefore extends Error {}

/**
 * Runs `run` once per (caller, key) and keeps its `data` as the answer. The key is written in the transaction of the
 * change itself: a second call that comes while the first is still under way waits for its end, so a double tap never
 * acts twice. `run` begins before it is known whether the key is new — nearly always it is —, and what it did is taken
 * back where it isn't.
 * @throws AskedBefore whatever `run` made of it; see firstAnswer
 */
export async function once<T extends { readonly data: unknown }>(
  tx: Tx,
  call: IdempotentCall,
  run: () => Promise<T>,
): Promise<T> {
  const { caller, key, procedure, now } = call
  const [kept, ran] = await Promise.allSettled([
    remember(tx, { caller, key, procedure, requestHash: hashOf(call), createdAt: now }),
    run(),
  ])
  if (kept.status === 'rejected') throw kept.reason
  if (kept.value.affected === 0) throw new AskedBefore()
  if (ran.status === 'rejected') throw ran.reason
  keepAnswer.post(tx, { caller, key, response: toJson(ran.value.data ?? null) })
  return ran.value
}

/** What the intent was answered the first time. @throws AppError IDEMPOTENCY_KEY_REUSED where another one had its key */
export async function firstAnswer(tx: Tx, call: IdempotentCall): Promise<unknown> {
  const first = await tx
    .selectFrom('idempotency')
    .select(['requestHash', 'response'])
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow()
  return first.requestHash === hashOf(call) ? first.response : fail('IDEMPOTENCY_KEY_REUSED')
}

const hashOf = ({ procedure, input }: IdempotentCall) => sm3(canonicalJson({ procedure, input }))
