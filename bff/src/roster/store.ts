import { fail } from '@huiqi/shared/error'
import type { PolicyRule } from '@huiqi/shared/rule'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { FunderShare } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import type { StoredStatus } from './status.ts'
import type { RosterTable } from './tables.ts'
import type { RosterKind } from './views.ts'

/** A roster with what its policy says about it. */
export type Roster = {
  readonly id: string
  readonly policyId: string
  readonly policyVersionId: string
  readonly policyTitle: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly region: string
  readonly period: string
  readonly title: string
  readonly kind: RosterKind
  readonly status: StoredStatus
  readonly version: number
  readonly confirmBy: Date
  readonly opinionBasis: string | null
  readonly reviewedBy: string | null
  readonly paymentAuthorisedBy: string | null
  readonly fileFormat: 'xlsx' | 'csv_utf8' | 'csv_gb18030' | null
  readonly workId: string | null
  readonly rowCount: number
  readonly problemCount: number
  readonly releasedCount: number
  readonly createdBy: string
  readonly rule: PolicyRule
  readonly funders: readonly FunderShare[]
  readonly limits: Readonly<Record<string, number>>
  readonly amountCapFen: number | null
}

const rosters = (tx: Tx) =>
  tx
    .selectFrom('roster as r')
    .innerJoin('policyVersion as v', 'v.id', 'r.policyVersionId')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .innerJoin('document as o', 'o.id', 'p.documentId')
    .innerJoin('department as d', 'd.code', 'r.departmentCode')
    .selectAll('r')
    .select(['p.id as policyId', 'p.title as policyTitle', 'd.name as departmentName', 'o.region'])
    .select(['v.rule', 'v.funders', 'v.limits', 'v.amountCapFen'])
    .$castTo<Roster>()

/** Row-level security hides rosters of departments the caller has nothing to do with. @throws AppError NOT_FOUND */
export async function findRoster(tx: Tx, id: string): Promise<Roster> {
  return (await rosters(tx).where('r.id', '=', id).executeTakeFirst()) ?? fail('NOT_FOUND')
}

/** Locks a roster for this transaction. @throws AppError NOT_FOUND */
export async function lockRoster(tx: Tx, id: string): Promise<Roster> {
  return (await rosters(tx).where('r.id', '=', id).forUpdate('r').executeTakeFirst()) ?? fail('NOT_FOUND')
}

export async function insertRoster(tx: Tx, roster: Insertable<RosterTable>): Promise<string> {
  const { id } = await tx.insertInto('roster').values(roster).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateRoster(tx: Tx, id: string, change: Updateable<RosterTable>): Promise<void> {
  await tx.updateTable('roster').set(change).where('id', '=', id).execute()
}

/** Departments asked that have neither answered nor let their time pass. */
export async function countPending(tx: Tx, rosterId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('vetoRequest')
    .select(tx.fn.countAll<number>().as('count'))
    .where('rosterId', '=', rosterId)
    .where('answeredAt', 'is', null)
    .where('lapsedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function countRequests(tx: Tx, rosterId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('vetoRequest')
    .select(tx.fn.countAll<number>().as('count'))
    .where('rosterId', '=', rosterId)
    .executeTakeFirstOrThrow()
  return count
}

/** What a release would bring now: rows without a veto and without a claim. */
export async function sumToRelease(tx: Tx, rosterId: string): Promise<{ count: number; totalFen: number }> {
  const { rows } = await sql<{ count: number; totalFen: number }>`
    select count(*) as count, coalesce(sum(amount_fen), 0)::bigint as total_fen from roster_row w
    where w.roster_id = ${rosterId} and w.claim_id is null and ${isReleasable}`.execute(tx)
  return rows[0]!
}

/** Of `roster_row w`: no department objects, and nothing was found wrong with it at an earlier release. */
export const isReleasable = sql`
  not exists (select 1 from veto x where x.roster_id = w.roster_id and x.uscc = w.uscc and x.withdrawn_at is null)
  and not exists (select 1 from roster_problem x where x.roster_id = w.roster_id and x.line = w.line)`

/** Rosters made so far for this policy and period, cancelled ones included: their numbers stay theirs. */
export async function countBatches(tx: Tx, policyId: string, period: string): Promise<number> {
  const { count } = await tx
    .selectFrom('roster as r')
    .innerJoin('policyVersion as v', 'v.id', 'r.policyVersionId')
    .select(tx.fn.countAll<number>().as('count'))
    .where('v.policyId', '=', policyId)
    .where('r.period', '=', period)
    .executeTakeFirstOrThrow()
  return count
}
