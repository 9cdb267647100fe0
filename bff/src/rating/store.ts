import { type Insertable, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { RatingTable, RectificationTable } from './tables.ts'

/** What rating must know of a claim. Other tenants' claims are not found. */
export function ratedClaim(tx: Tx, claimId: string) {
  return tx
    .selectFrom('claim as c')
    .leftJoin('rating as r', 'r.claimId', 'c.id')
    .select(['c.id', 'c.uscc', 'c.departmentCode', 'c.state', 'r.id as ratingId'])
    .where('c.id', '=', claimId)
    .executeTakeFirst()
}

export async function insertRating(tx: Tx, rating: Insertable<RatingTable>): Promise<string> {
  const { id } = await tx.insertInto('rating').values(rating).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertRectification(tx: Tx, order: Insertable<RectificationTable>): Promise<void> {
  await tx.insertInto('rectification').values(order).execute()
}

export type RectificationRecord = {
  readonly id: string
  readonly claimId: string
  readonly policyTitle: string
  readonly enterpriseName: string
  readonly level: number
  readonly tags: readonly string[]
  readonly words: string | null
  readonly ratedAt: Date
  readonly status: 'open' | 'answered'
  readonly dueAt: Date
  readonly breachedAt: Date | null
  readonly answer: string | null
  readonly answeredAt: Date | null
}

const MOST = 200

/** A department's work orders, the open ones by their limit, then the answered ones, the latest first. */
export function rectificationRecords(tx: Tx, departmentCode: string): Promise<RectificationRecord[]> {
  return tx
    .selectFrom('rectification as x')
    .innerJoin('rating as r', 'r.id', 'x.ratingId')
    .innerJoin('claim as c', 'c.id', 'r.claimId')
    .innerJoin('policy as y', 'y.id', 'c.policyId')
    .innerJoin('enterprise as e', 'e.uscc', 'c.uscc')
    .select([
      'x.id',
      'r.claimId',
      'y.title as policyTitle',
      'e.name as enterpriseName',
      'r.level',
      'r.tags',
      'r.words',
      'r.ratedAt',
      'x.status',
      'x.dueAt',
      'x.breachedAt',
      'x.answer',
      'x.answeredAt',
    ])
    .where('x.departmentCode', '=', departmentCode)
    .orderBy(sql`x.status = 'open'`, 'desc')
    .orderBy(sql`case when x.status = 'open' then x.due_at end`)
    .orderBy('x.answeredAt', 'desc')
    .limit(MOST)
    .$castTo<RectificationRecord>()
    .execute()
}

/** Locks a department's work order. */
export function lockRectification(tx: Tx, id: string, departmentCode: string) {
  return tx
    .selectFrom('rectification')
    .select(['id', 'ratingId', 'status'])
    .where('id', '=', id)
    .where('departmentCode', '=', departmentCode)
    .forUpdate()
    .executeTakeFirst()
}

/** Whose rating it is. */
export function ratingOwner(tx: Tx, ratingId: string) {
  return tx.selectFrom('rating').select('uscc').where('id', '=', ratingId).executeTakeFirstOrThrow()
}

export async function writeAnswer(tx: Tx, id: string, answer: { answer: string; by: string; at: Date }): Promise<void> {
  await tx
    .updateTable('rectification')
    .set({ status: 'answered', answer: answer.answer, answeredBy: answer.by, answeredAt: answer.at })
    .where('id', '=', id)
    .execute()
}

/** Marks open work orders whose limit has passed; each once. */
export async function markBreached(
  tx: Tx,
  now: Date,
  most: number,
): Promise<{ ratingId: string; departmentCode: string; uscc: string; dueAt: Date }[]> {
  const { rows } = await sql<{ ratingId: string; departmentCode: string; uscc: string; dueAt: Date }>`
    update rectification x set breached_at = ${now} from rating r
    where r.id = x.rating_id and x.id in (
      select d.id from rectification d where d.status = 'open' and d.breached_at is null and d.due_at < ${now}
      order by d.due_at limit ${most} for update skip locked
    )
    returning x.rating_id, x.department_code, r.uscc, x.due_at`.execute(tx)
  return rows
}
