import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { kindLabels, type StoredStatus, shownStatus, statusLabels } from './status.ts'
import type { RosterCard, RosterKind } from './views.ts'

export type CardRow = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly policyTitle: string
  readonly departmentName: string
  readonly period: string
  readonly kind: RosterKind
  readonly status: StoredStatus
  readonly rowCount: number
  readonly totalFen: number
  readonly problemCount: number
  readonly vetoedCount: number
  readonly asked: number
  readonly pending: number
  readonly reviewedAt: Date | null
  readonly paymentAuthorisedAt: Date | null
  readonly confirmBy: Date | null
  readonly releasedCount: number
  readonly createdAt: Date
}

/** Rosters the caller may see, as the lists show them. */
export const cards = (tx: Tx) =>
  tx
    .selectFrom('roster as r')
    .innerJoin('policyVersion as v', 'v.id', 'r.policyVersionId')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .innerJoin('department as d', 'd.code', 'r.departmentCode')
    .select([
      'r.id',
      'r.version',
      'r.title',
      'p.title as policyTitle',
      'd.name as departmentName',
      'r.period',
      'r.kind',
    ])
    .select(['r.status', 'r.rowCount', 'r.totalFen', 'r.problemCount', 'r.reviewedAt', 'r.paymentAuthorisedAt'])
    .select(['r.confirmBy', 'r.releasedCount', 'r.createdAt'])
    .select([
      sql<number>`(select count(distinct x.uscc) from veto x where x.roster_id = r.id and x.withdrawn_at is null)`.as(
        'vetoedCount',
      ),
      sql<number>`(select count(*) from veto_request q where q.roster_id = r.id)`.as('asked'),
      sql<number>`(select count(*) from veto_request q
        where q.roster_id = r.id and q.answered_at is null and q.lapsed_at is null)`.as('pending'),
    ])
    .$castTo<CardRow>()

export function cardView(row: CardRow): RosterCard {
  const status = shownStatus(row)
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    policyTitle: row.policyTitle,
    departmentName: row.departmentName,
    period: row.period,
    kind: row.kind,
    kindLabel: kindLabels[row.kind],
    status,
    statusLabel: status === 'joint_review' ? `联审中 ${row.asked - row.pending}/${row.asked}` : statusLabels[status],
    rowCount: row.rowCount,
    totalFen: row.totalFen,
    problemCount: row.problemCount,
    vetoedCount: row.vetoedCount,
    joint: { asked: row.asked, answered: row.asked - row.pending },
    preReviewed: row.reviewedAt !== null,
    authorised: row.paymentAuthorisedAt !== null,
    confirmBy: row.confirmBy?.toISOString() ?? null,
    releasedCount: row.releasedCount,
    createdAt: row.createdAt.toISOString(),
  }
}
