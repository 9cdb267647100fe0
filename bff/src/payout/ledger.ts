import { fail } from '@huiqi/shared/error'
import type { Fen } from '@huiqi/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'

/** What is to stand set aside for a claim after a step of it: these legs exactly, nothing for an ended claim. */
export type SetAside = {
  readonly claimId: string
  readonly claimVersion: number
  readonly legs: readonly { readonly funder: string; readonly fen: Fen }[]
}

/** The budget a claim's leg comes from: its policy, the year of its period, the funder, the nearest region that holds the enterprise. */
const budgetOfLeg = sql`
  select b.id as budget_id from claim c join enterprise e on e.uscc = c.uscc
  join budget b on b.policy_id = c.policy_id and b.year = substring(c.period from '^\\d{4}')::int and b.funder = step.leg
    and e.region like case b.region when '100000' then '' else regexp_replace(b.region, '(00){1,2}$', '') end || '%'
  where c.id = step.claim_id
  order by length(regexp_replace(b.region, '(00){1,2}$', '')) desc limit 1`

/**
 * Brings the money set aside for each claim to the legs wanted: reserves what is missing, releases what is too much,
 * does nothing where it is right. One statement for any number of claims, whose rows this transaction has locked.
 * @throws AppError BUDGET_INSUFFICIENT where a leg has no budget line; the database where a line has too little left
 */
export async function setAside(tx: Tx, wanted: readonly SetAside[], now: Date): Promise<void> {
  if (wanted.length === 0) return
  const rows = wanted.map(({ claimId, claimVersion, legs }) => ({
    claim_id: claimId,
    claim_version: claimVersion,
    legs,
  }))
  const answer = await sql<{ missing: number }>`
    with claims as (
      select * from json_to_recordset(${toJson(rows)}::json) as n(claim_id uuid, claim_version int, legs json)
    ), wanted as (
      select n.claim_id, n.claim_version, l.funder as leg, l.fen
      from claims n cross join lateral json_to_recordset(n.legs) as l(funder text, fen bigint)
    ), held as (
      select n.claim_id, n.claim_version, t.leg, t.available, t.reserved, t.fen
      from claims n cross join lateral (
        select leg, sum(case kind when 'reserve' then amount_fen else -amount_fen end)::bigint as fen,
          (array_agg(debit_account) filter (where kind = 'reserve'))[1] as available,
          (array_agg(credit_account) filter (where kind = 'reserve'))[1] as reserved
        from ledger_transfer where claim_id = n.claim_id group by leg
      ) t
    ), step as (
      select claim_id, leg, coalesce(w.claim_version, h.claim_version) as claim_version, h.available, h.reserved,
        coalesce(w.fen, 0) - coalesce(h.fen, 0) as fen
      from wanted w full join held h using (claim_id, leg)
      where coalesce(w.fen, 0) <> coalesce(h.fen, 0)
    ), placed as (
      select step.claim_id, step.leg, step.claim_version, step.fen,
        coalesce(step.available, found.available) as available, coalesce(step.reserved, found.reserved) as reserved
      from step left join lateral (
        select a.id as available, r.id as reserved from (${budgetOfLeg}) line
        join ledger_account a on a.budget_id = line.budget_id and a.kind = 'available'
        join ledger_account r on r.budget_id = line.budget_id and r.kind = 'reserved'
      ) found on step.available is null
    ), moved as (
      insert into ledger_transfer (kind, debit_account, credit_account, amount_fen, claim_id, leg, claim_version, at)
      select case when fen > 0 then 'reserve' else 'release' end, case when fen > 0 then available else reserved end,
        case when fen > 0 then reserved else available end, abs(fen), claim_id, leg, claim_version, ${now}
      from placed where available is not null
    )
    select count(*) filter (where available is null) as missing from placed`.execute(tx)
  const missing = answer.rows[0]!.missing
  if (missing > 0) fail('BUDGET_INSUFFICIENT', { missing })
}

/**
 * Sets aside the legs of claims just made, when their roster is released. Repeating it moves nothing.
 * @throws as setAside
 */
export async function reserve(tx: Tx, claims: readonly { readonly id: string }[], now: Date): Promise<void> {
  const rows = await tx
    .selectFrom('claim')
    .select(['id', 'version', 'legs'])
    .where(sql<boolean>`id = any(${claims.map(({ id }) => id)})`)
    .execute()
  await setAside(
    tx,
    rows.map(({ id, version, legs }) => ({ claimId: id, claimVersion: version, legs: legs as SetAside['legs'] })),
    now,
  )
}

/** Turns what was set aside for claims into paid, leg by leg. Paying a claim's leg twice is refused by the database. */
export async function settle(
  tx: Tx,
  payouts: readonly { readonly id: string; readonly claimId: string; readonly amountFen: Fen }[],
  now: Date,
): Promise<void> {
  if (payouts.length === 0) return
  const moved = await sql<{ amountFen: Fen }>`
    insert into ledger_transfer (kind, debit_account, credit_account, amount_fen, claim_id, leg, payout_id, at)
    select 'pay', held.reserved, paid.id, held.fen, p.claim_id, held.leg, p.payout_id, ${now}
    from unnest(${payouts.map(({ id }) => id)}::uuid[], ${payouts.map(({ claimId }) => claimId)}::uuid[]) as p(payout_id, claim_id)
    cross join lateral (
      select leg, sum(case kind when 'reserve' then amount_fen else -amount_fen end)::bigint as fen,
        (array_agg(credit_account) filter (where kind = 'reserve'))[1] as reserved
      from ledger_transfer where claim_id = p.claim_id and kind in ('reserve', 'release') group by leg
    ) held
    join ledger_account source on source.id = held.reserved
    join ledger_account paid on paid.budget_id = source.budget_id and paid.kind = 'paid'
    where held.fen > 0
    returning amount_fen`.execute(tx)
  const total = (sum: number, row: { amountFen: Fen }) => sum + row.amountFen
  if (moved.rows.reduce(total, 0) !== payouts.reduce(total, 0)) fail('INTERNAL', { reason: 'ledger' })
}

/** A budget line: one policy, year and funder, in the funder's region. */
export type BudgetLine = {
  readonly policyId: string
  readonly year: number
  readonly funder: 'central' | 'province' | 'city' | 'district'
  readonly region: string
}

const ACCOUNT_KINDS = ['appropriated', 'available', 'reserved', 'paid'] as const

/** Puts money into a budget line, which is made if it is new. @returns the line's id */
export async function appropriate(tx: Tx, line: BudgetLine, fen: Fen, now: Date): Promise<string> {
  await tx
    .insertInto('budget')
    .values(line)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('budget')
    .select('id')
    .where('policyId', '=', line.policyId)
    .where('year', '=', line.year)
    .where('funder', '=', line.funder)
    .where('region', '=', line.region)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('ledgerAccount')
    .values(ACCOUNT_KINDS.map((kind) => ({ budgetId: id, kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`
    insert into ledger_transfer (kind, debit_account, credit_account, amount_fen, at)
    select 'appropriate', s.id, a.id, ${fen}, ${now} from ledger_account s join ledger_account a using (budget_id)
    where s.budget_id = ${id} and s.kind = 'appropriated' and a.kind = 'available'`.execute(tx)
  return id
}
