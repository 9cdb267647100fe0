import { fail } from '@huiqi/shared/error'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** A department asked to look at a roster, and what came of it. */
export type VetoRequest = {
  readonly rosterId: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly askedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  readonly lapsedAt: Date | null
  readonly vetoCount: number
}

const requests = (tx: Tx) =>
  tx
    .selectFrom('vetoRequest as q')
    .innerJoin('department as d', 'd.code', 'q.departmentCode')
    .select([
      'q.rosterId',
      'q.departmentCode',
      'd.name as departmentName',
      'q.askedAt',
      'q.dueAt',
      'q.answeredAt',
      'q.lapsedAt',
    ])
    .select(
      sql<number>`(select count(*) from veto x
        where x.roster_id = q.roster_id and x.department_code = q.department_code and x.withdrawn_at is null)`.as(
        'vetoCount',
      ),
    )
    .$castTo<VetoRequest>()

export const requestsOf = (tx: Tx, rosterId: string): Promise<VetoRequest[]> =>
  requests(tx).where('q.rosterId', '=', rosterId).orderBy('q.askedAt').orderBy('q.departmentCode').execute()

/** All the department was ever asked. */
export const requestsTo = (tx: Tx, departmentCode: string): Promise<VetoRequest[]> =>
  requests(tx).where('q.departmentCode', '=', departmentCode).execute()

/**
 * Locks the department's request while its answer is awaited: vetoes, their withdrawal and the end of the review come
 * one after the other.
 * @throws AppError NOT_FOUND where it was not asked, JOINT_REVIEW_ANSWERED
 */
export async function lockRequest(tx: Tx, rosterId: string, departmentCode: string): Promise<VetoRequest> {
  const request = await requests(tx)
    .where('q.rosterId', '=', rosterId)
    .where('q.departmentCode', '=', departmentCode)
    .forUpdate('q')
    .executeTakeFirst()
  if (!request) return fail('NOT_FOUND')
  return request.answeredAt === null && request.lapsedAt === null ? request : fail('JOINT_REVIEW_ANSWERED')
}
