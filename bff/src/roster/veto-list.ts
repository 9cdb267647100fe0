import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { categoryLabels } from './status.ts'
import { findRoster } from './store.ts'
import type { VetoCategory, VetoView } from './views.ts'

/** Every objection to a roster's rows, those taken back included, the latest first. @throws AppError NOT_FOUND */
export async function listVetoes(tx: Tx, staff: Staff, rosterId: string): Promise<VetoView[]> {
  await findRoster(tx, rosterId)
  return vetoesOf(tx, staff, rosterId)
}

export async function vetoesOf(tx: Tx, staff: Staff, rosterId: string): Promise<VetoView[]> {
  const rows = await tx
    .selectFrom('veto as x')
    .innerJoin('enterprise as e', 'e.uscc', 'x.uscc')
    .innerJoin('department as d', 'd.code', 'x.departmentCode')
    // A joint department sees no other one's request, but every objection.
    .leftJoin('vetoRequest as q', (join) =>
      join.onRef('q.rosterId', '=', 'x.rosterId').onRef('q.departmentCode', '=', 'x.departmentCode'),
    )
    .selectAll('x')
    .select(['e.name as enterpriseName', 'd.name as departmentName', 'q.answeredAt', 'q.lapsedAt'])
    .where('x.rosterId', '=', rosterId)
    .orderBy('x.createdAt', 'desc')
    .orderBy('x.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    uscc: row.uscc,
    enterpriseName: row.enterpriseName,
    departmentCode: row.departmentCode,
    departmentName: row.departmentName,
    category: row.category as VetoCategory,
    categoryLabel: categoryLabels[row.category as VetoCategory],
    reason: row.reason,
    evidence: row.evidence,
    createdAt: row.createdAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    canWithdraw:
      row.departmentCode === staff.departmentCode &&
      staff.roles.includes('joint') &&
      row.withdrawnAt === null &&
      row.answeredAt === null &&
      row.lapsedAt === null,
  }))
}
