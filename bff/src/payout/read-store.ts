import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Cursor } from '../http/cursor.ts'
import type { Problem } from './judge-receipts.ts'

const accountJson = sql`json_build_object('bankName', a.bank_name, 'holderName', a.holder_name, 'numberMasked', a.number_masked)`

type AccountJson = { bankName: string; holderName: string; numberMasked: string }

/** Payable claims that do not pay themselves. */
const waiting = sql`c.state = 'payable' and not (c.pre_reviewed and r.payment_authorised_by is not null)`

export type PayableRecord = {
  readonly claimId: string
  readonly enterpriseName: string
  readonly uscc: string
  readonly policyTitle: string
  readonly departmentName: string
  readonly amountFen: number
  readonly account: AccountJson
  readonly basis: string | null
  readonly deadlineAt: Date
  readonly attempt: number
}

export async function payableRecords(tx: Tx, page: { from: Cursor | null; limit: number }): Promise<PayableRecord[]> {
  const behind = page.from ? sql`and (c.deadline_at, c.id) > (${page.from.at}, ${page.from.id}::uuid)` : sql``
  const { rows } = await sql<PayableRecord>`
    select c.id as claim_id, e.name as enterprise_name, c.uscc, y.title as policy_title, d.name as department_name, c.amount_fen,
      ${accountJson} as account, c.deadline_at, 1 + (select count(*) from payout p where p.claim_id = c.id) as attempt,
      coalesce((select o.basis from opinion o where o.claim_id = c.id and o.outcome = 'approve' order by o.at desc limit 1), r.opinion_basis) as basis
    from claim c
    join enterprise e on e.uscc = c.uscc
    join policy y on y.id = c.policy_id
    join department d on d.code = c.department_code
    join account a on a.id = c.account_id
    left join roster r on r.id = c.roster_id
    where ${waiting} ${behind}
    order by c.deadline_at, c.id limit ${page.limit}`.execute(tx)
  return rows
}

export async function payableTotal(tx: Tx): Promise<{ total: number; totalFen: number }> {
  const { rows } = await sql<{ total: number; totalFen: number }>`
    select count(*) as total, coalesce(sum(c.amount_fen), 0)::bigint as total_fen
    from claim c left join roster r on r.id = c.roster_id where ${waiting}`.execute(tx)
  return rows[0]!
}

export type BatchRecord = {
  readonly id: string
  readonly status: 'queued' | 'sent' | 'settled'
  readonly payer: string
  readonly automatic: boolean
  readonly count: number
  readonly totalFen: number
  readonly paidCount: number
  readonly paidFen: number
  readonly failedCount: number
  readonly failedFen: number
  readonly attempts: number
  readonly nextTryAt: Date | null
  readonly failure: string | null
  readonly digest: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly settledAt: Date | null
}

const batchSelect = sql`
  select b.id, b.status, d.name as payer, b.created_by is null as automatic, b.count, b.total_fen, b.attempts, b.next_try_at,
    b.failure, b.digest, b.created_at, b.sent_at, b.settled_at, t.*
  from payout_batch b
  join department d on d.code = b.department_code
  cross join lateral (
    select count(*) filter (where p.status = 'paid') as paid_count, count(*) filter (where p.status = 'failed') as failed_count,
      coalesce(sum(p.amount_fen) filter (where p.status = 'paid'), 0)::bigint as paid_fen,
      coalesce(sum(p.amount_fen) filter (where p.status = 'failed'), 0)::bigint as failed_fen
    from payout p where p.batch_id = b.id
  ) t`

export async function batchRecords(tx: Tx, page: { from: Cursor | null; limit: number }): Promise<BatchRecord[]> {
  const behind = page.from ? sql`where (b.created_at, b.id) < (${page.from.at}, ${page.from.id}::uuid)` : sql``
  const { rows } = await sql<BatchRecord>`
    ${batchSelect} ${behind} order by b.created_at desc, b.id desc limit ${page.limit}`.execute(tx)
  return rows
}

export async function batchRecord(tx: Tx, id: string): Promise<BatchRecord | undefined> {
  const { rows } = await sql<BatchRecord>`${batchSelect} where b.id = ${id}`.execute(tx)
  return rows[0]
}

export type PayoutRecord = {
  readonly id: string
  readonly claimId: string
  readonly enterpriseName: string
  readonly policyTitle: string
  readonly amountFen: number
  readonly attempt: number
  readonly account: AccountJson
  readonly status: 'ordered' | 'paid' | 'failed'
  readonly failure: string | null
  readonly bankReference: string | null
  readonly settledAt: Date | null
}

/** The orders of a batch: those sent back first. A batch holds at most a thousand. */
export async function payoutRecords(tx: Tx, batchId: string): Promise<PayoutRecord[]> {
  const { rows } = await sql<PayoutRecord>`
    select p.id, p.claim_id, e.name as enterprise_name, y.title as policy_title, p.amount_fen, p.attempt, ${accountJson} as account,
      p.status, p.failure, p.bank_reference, p.settled_at
    from payout p
    join claim c on c.id = p.claim_id
    join policy y on y.id = c.policy_id
    join enterprise e on e.uscc = p.uscc
    join account a on a.id = p.account_id
    where p.batch_id = ${batchId}
    order by p.status = 'failed' desc, e.name, p.id`.execute(tx)
  return rows
}

export type BudgetRecord = {
  readonly policyId: string
  readonly policyTitle: string
  readonly year: number
  readonly funder: string
  readonly region: string
  readonly appropriatedFen: number
  readonly availableFen: number
  readonly reservedFen: number
  readonly paidFen: number
}

/** Balances as the accounts hold them; the source account owes what was appropriated. */
export async function budgetRecords(tx: Tx): Promise<BudgetRecord[]> {
  const { rows } = await sql<BudgetRecord>`
    select b.policy_id, y.title as policy_title, b.year, b.funder, b.region,
      sum(a.debit_fen - a.credit_fen) filter (where a.kind = 'appropriated')::bigint as appropriated_fen,
      sum(a.credit_fen - a.debit_fen) filter (where a.kind = 'available')::bigint as available_fen,
      sum(a.credit_fen - a.debit_fen) filter (where a.kind = 'reserved')::bigint as reserved_fen,
      sum(a.credit_fen - a.debit_fen) filter (where a.kind = 'paid')::bigint as paid_fen
    from budget b join ledger_account a on a.budget_id = b.id join policy y on y.id = b.policy_id
    group by b.id, y.title order by b.year desc, y.title, b.policy_id, b.funder, b.region`.execute(tx)
  return rows
}

/** Over all lines of a policy and year; null where there is none. */
export async function budgetSums(
  tx: Tx,
  policyId: string,
  year: number,
): Promise<{ availableFen: number | null; yearFen: number | null }> {
  const { rows } = await sql<{ availableFen: number | null; yearFen: number | null }>`
    select sum(a.credit_fen - a.debit_fen) filter (where a.kind = 'available')::bigint as available_fen,
      sum(a.debit_fen - a.credit_fen) filter (where a.kind = 'appropriated')::bigint as year_fen
    from budget b join ledger_account a on a.budget_id = b.id
    where b.policy_id = ${policyId} and b.year = ${year}`.execute(tx)
  return rows[0]!
}

export type SettlementRecord = {
  readonly policyId: string
  readonly policyTitle: string
  readonly district: string
  readonly claims: number
  readonly legs: readonly { readonly funder: string; readonly fen: number }[]
}

/** Payments between two moments, by policy, the enterprise's district and funder. */
export async function settlementRecords(tx: Tx, from: Date, until: Date): Promise<SettlementRecord[]> {
  const { rows } = await sql<SettlementRecord>`
    select g.policy_id, y.title as policy_title, g.region as district, max(g.claims) as claims,
      json_agg(json_build_object('funder', g.leg, 'fen', g.fen) order by g.leg) as legs
    from (
      select c.policy_id, e.region, t.leg, sum(t.amount_fen)::bigint as fen,
        (count(distinct t.claim_id)) as claims
      from ledger_transfer t join claim c on c.id = t.claim_id join enterprise e on e.uscc = c.uscc
      where t.kind = 'pay' and t.at >= ${from} and t.at < ${until}
      group by c.policy_id, e.region, t.leg
    ) g join policy y on y.id = g.policy_id
    group by g.policy_id, y.title, g.region order by y.title, g.policy_id, g.region`.execute(tx)
  return rows
}

export type ProblemRecord = {
  readonly orderId: string
  readonly outcome: string
  readonly amountFen: number
  readonly problem: Problem
  readonly receivedAt: Date
}

const MOST_PROBLEMS = 200

export async function problemRecords(tx: Tx): Promise<ProblemRecord[]> {
  return tx
    .selectFrom('receipt')
    .select(['orderId', 'outcome', 'amountFen', 'problem', 'receivedAt'])
    .where('problem', 'is not', null)
    .orderBy('receivedAt', 'desc')
    .limit(MOST_PROBLEMS)
    .$castTo<ProblemRecord>()
    .execute()
}
