import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { type Judged, type KnownPayout, statusAfter } from './judge-receipts.ts'
import type { PayoutBatchTable } from './tables.ts'

export type Batch = {
  readonly id: string
  readonly departmentCode: string
  readonly createdAt: Date
  readonly attempts: number
  /** Null: refused for good, until a person sends it again. */
  readonly nextTryAt: Date | null
  readonly file: string | null
  readonly digest: string | null
}

export async function insertBatch(tx: Tx, batch: Insertable<PayoutBatchTable>): Promise<string> {
  const { id } = await tx.insertInto('payoutBatch').values(batch).returning('id').executeTakeFirstOrThrow()
  return id
}

/** One order a claim, numbered after those that failed before. @param orderOf order id by claim id */
export async function insertPayouts(
  tx: Tx,
  batchId: string,
  orderOf: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  await sql`
    insert into payout (id, batch_id, claim_id, policy_id, uscc, period, attempt, amount_fen, account_id, status, created_at)
    select n.id, ${batchId}, c.id, c.policy_id, c.uscc, c.period,
      1 + (select count(*) from payout earlier where earlier.claim_id = c.id), c.amount_fen, c.account_id, 'ordered', ${now}
    from unnest(${[...orderOf.keys()]}::uuid[], ${[...orderOf.values()]}::uuid[]) as n(claim_id, id)
    join claim c on c.id = n.claim_id`.execute(tx)
}

/** Which department pays the claims of these rosters: that of whoever authorised it. */
export async function payersOfRosters(tx: Tx, rosterIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('roster as r')
    .innerJoin('staff as s', 's.personId', 'r.paymentAuthorisedBy')
    .select(['r.id', 's.departmentCode'])
    .where(sql<boolean>`r.id = any(${rosterIds})`)
    .execute()
  return new Map(rows.map(({ id, departmentCode }) => [id, departmentCode]))
}

/** Whether this person's opinion stands behind any of the claims, given one by one or with their roster. */
export async function approvedByPerson(tx: Tx, claimIds: readonly string[], personId: string): Promise<boolean> {
  const { rows } = await sql<{ approved: boolean }>`
    select exists (select 1 from opinion where claim_id = any(${claimIds}) and outcome = 'approve' and by_person = ${personId})
        or exists (select 1 from claim c join roster r on r.id = c.roster_id
                   where c.id = any(${claimIds}) and r.reviewed_by = ${personId}) as approved`.execute(tx)
  return rows[0]!.approved
}

const batchColumns = ['id', 'departmentCode', 'createdAt', 'attempts', 'nextTryAt', 'file', 'digest'] as const

/** Locks a batch that has not been sent yet. */
export function lockQueuedBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  return tx
    .selectFrom('payoutBatch')
    .select(batchColumns)
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .forUpdate()
    .executeTakeFirst()
}

/** Locks a batch whose file has been built. */
export function lockBuiltBatch(tx: Tx, id: string) {
  return tx
    .selectFrom('payoutBatch')
    .select(['departmentCode', 'digest', 'file'])
    .where('id', '=', id)
    .where('file', 'is not', null)
    .$narrowType<{ file: string }>()
    .forUpdate()
    .executeTakeFirst()
}

export async function storeFile(tx: Tx, id: string, file: { file: string; digest: string }): Promise<void> {
  await tx.updateTable('payoutBatch').set(file).where('id', '=', id).execute()
}

export async function updateBatch(
  tx: Tx,
  id: string,
  change: Pick<Updateable<PayoutBatchTable>, 'status' | 'sentAt' | 'attempts' | 'nextTryAt' | 'failure'>,
): Promise<void> {
  await tx.updateTable('payoutBatch').set(change).where('id', '=', id).execute()
}

/** Batches whose next try is due. */
export async function batchesToTry(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('payoutBatch')
    .select('id')
    .where('status', '=', 'queued')
    .where('nextTryAt', '<=', now)
    .orderBy('nextTryAt')
    .limit(1000)
    .execute()
  return rows.map(({ id }) => id)
}

/** The payments of a batch, in an order that never changes. */
export function paymentLines(tx: Tx, batchId: string) {
  return tx
    .selectFrom('payout as p')
    .innerJoin('account as a', 'a.id', 'p.accountId')
    .innerJoin('claim as c', 'c.id', 'p.claimId')
    .innerJoin('policy as y', 'y.id', 'c.policyId')
    .select([
      'p.id as orderId',
      'p.amountFen',
      'p.accountId',
      'a.numberSealed',
      'a.holderName',
      'a.bankName',
      'y.title as policyTitle',
    ])
    .where('p.batchId', '=', batchId)
    .orderBy('p.id')
    .execute()
}

export async function payerName(tx: Tx, departmentCode: string): Promise<string> {
  const row = await tx
    .selectFrom('department')
    .select('name')
    .where('code', '=', departmentCode)
    .executeTakeFirstOrThrow()
  return row.name
}

/** Orders are compared as text: what the bank names need not be an id of ours. */
const ofOrders = (orderIds: readonly string[]) => sql<boolean>`id = any(${orderIds.filter(isUuid)}::uuid[])`
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export async function claimsOfOrders(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom('payout').select('claimId').distinct().where(ofOrders(orderIds)).execute()
  return rows.map(({ claimId }) => claimId)
}

export async function payoutsById(tx: Tx, orderIds: readonly string[]): Promise<ReadonlyMap<string, KnownPayout>> {
  const rows = await tx
    .selectFrom('payout')
    .select(['id', 'batchId', 'claimId', 'amountFen', 'status', 'bankReference'])
    .where(ofOrders(orderIds))
    .$castTo<KnownPayout>()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Keeps every receipt once, with what is odd about it. */
export async function insertReceipts(tx: Tx, judged: readonly Judged[], now: Date): Promise<void> {
  const rows = judged.map(({ receipt, payout, problem }) => ({
    order_id: receipt.orderId,
    outcome: receipt.outcome,
    amount_fen: receipt.amountFen,
    bank_reference: receipt.bankReference ?? '',
    reason: receipt.reason ?? null,
    booked_at: receipt.at,
    payout_id: payout?.id ?? null,
    problem,
    received_at: now,
  }))
  await sql`insert into receipt select * from json_populate_recordset(null::receipt, ${toJson(rows)}::json) on conflict do nothing`.execute(
    tx,
  )
}

export async function writeOutcomes(tx: Tx, final: readonly Judged[], now: Date): Promise<void> {
  const rows = final.map(({ receipt, payout }) => ({
    id: payout!.id,
    status: statusAfter(receipt),
    bank_reference: receipt.bankReference ?? null,
    failure: receipt.reason ?? null,
  }))
  await sql`
    update payout p set status = n.status, bank_reference = n.bank_reference, failure = n.failure, settled_at = ${now}
    from json_to_recordset(${toJson(rows)}::json) as n(id uuid, status text, bank_reference text, failure text)
    where p.id = n.id`.execute(tx)
}

/** Two who bring the last outcomes of one batch go one after the other, so that the later one sees that it is complete. */
export async function lockBatches(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select 1 from payout_batch where id = any(${ids}) order by id for update`.execute(tx)
}

/** Ends the batches whose every order has its outcome. A receipt may come before we knew that the file had arrived. */
export async function closeBatches(
  tx: Tx,
  ids: readonly string[],
  now: Date,
): Promise<{ id: string; departmentCode: string }[]> {
  const { rows } = await sql<{ id: string; departmentCode: string }>`
    update payout_batch b set status = 'settled', settled_at = ${now}, sent_at = coalesce(sent_at, ${now}), next_try_at = null, failure = null
    where b.id = any(${ids}) and b.status <> 'settled'
      and not exists (select 1 from payout p where p.batch_id = b.id and p.status = 'ordered')
    returning id, department_code`.execute(tx)
  return rows
}

const CURSOR = 'payout.receipt_cursor'

/** Up to where the bank's receipts have been taken; empty before the first. */
export async function readCursor(tx: Tx): Promise<string> {
  const row = await tx.selectFrom('setting').select('value').where('name', '=', CURSOR).executeTakeFirst()
  return (row?.value as string | undefined) ?? ''
}

/** Moves the cursor on, unless another process has moved it meanwhile: then its receipts come again, which does no harm. */
export async function advanceCursor(
  tx: Tx,
  { since, next, now }: { since: string; next: string; now: Date },
): Promise<void> {
  await sql`
    insert into setting as s (name, value, updated_at) values (${CURSOR}, ${toJson(next)}::jsonb, ${now})
    on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at
    where s.value = ${toJson(since)}::jsonb`.execute(tx)
}

/** Whether the bank still owes us a word on any order. */
export async function hasOutstanding(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('payoutBatch').select('id').where('status', '=', 'sent').limit(1).executeTakeFirst()
  return row !== undefined
}
