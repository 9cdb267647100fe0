import type { Fact, FactValue } from '@huiqi/shared/condition'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { DataDepartment } from './answering-department.ts'
import type { CorrectionTable } from './tables.ts'
import type { CorrectionState } from './views.ts'

type StoredValue = { readonly value: FactValue; readonly source: string; readonly asOf: string }

/** A correction with what its readers see of it. */
export type CorrectionRecord = {
  readonly id: string
  readonly uscc: string
  readonly enterpriseName: string
  readonly region: string
  readonly attribute: string
  /** Empty where it has none. */
  readonly period: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly departmentPhone: string
  readonly present: StoredValue | null
  readonly proposed: FactValue
  readonly reason: string
  readonly evidence: string | null
  readonly createdAt: Date
  readonly dueAt: Date
  readonly breachedAt: Date | null
  readonly state: CorrectionState
  readonly recorded: Omit<StoredValue, 'source'> | null
  readonly answer: string | null
  readonly answeredAt: Date | null
}

const MOST = 200

const corrections = (tx: Tx) =>
  tx
    .selectFrom('correction as c')
    .innerJoin('department as d', 'd.code', 'c.departmentCode')
    .innerJoin('enterprise as e', 'e.uscc', 'c.uscc')
    .select(['c.id', 'c.uscc', 'c.attribute', 'c.period', 'c.departmentCode', 'c.present', 'c.proposed', 'c.reason'])
    .select(['c.evidence', 'c.createdAt', 'c.dueAt', 'c.breachedAt', 'c.state', 'c.recorded', 'c.answer'])
    .select(['c.answeredAt', 'd.name as departmentName', 'd.phone as departmentPhone'])
    .select(['e.name as enterpriseName', 'e.region'])
    .$castTo<CorrectionRecord>()

/** What an enterprise asked for, the latest first. */
export const correctionsOf = (tx: Tx, uscc: string): Promise<CorrectionRecord[]> =>
  corrections(tx).where('c.uscc', '=', uscc).orderBy('c.createdAt', 'desc').limit(MOST).execute()

export async function countOpen(tx: Tx, uscc: string): Promise<number> {
  const { count } = await tx
    .selectFrom('correction')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('uscc', '=', uscc)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

/** A department's corrections: the open ones by their limit, then the answered ones, the latest first. */
export const correctionsFor = (tx: Tx, departmentCode: string): Promise<CorrectionRecord[]> =>
  corrections(tx)
    .where('c.departmentCode', '=', departmentCode)
    .orderBy(sql`c.state = 'open'`, 'desc')
    .orderBy(sql`case when c.state = 'open' then c.due_at end`)
    .orderBy('c.answeredAt', 'desc')
    .limit(MOST)
    .execute()

/** One of a department. */
export const correctionFor = (tx: Tx, id: string, departmentCode: string): Promise<CorrectionRecord | undefined> =>
  corrections(tx).where('c.id', '=', id).where('c.departmentCode', '=', departmentCode).executeTakeFirst()

/** Corrections for telling their enterprises. */
export const correctionById = (tx: Tx, id: string): Promise<CorrectionRecord | undefined> =>
  corrections(tx).where('c.id', '=', id).executeTakeFirst()

/** The state of one of a department, locked until the transaction ends. */
export function lockCorrection(tx: Tx, id: string, departmentCode: string) {
  return tx
    .selectFrom('correction')
    .select('state')
    .where('id', '=', id)
    .where('departmentCode', '=', departmentCode)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertCorrection(tx: Tx, correction: Insertable<CorrectionTable>): Promise<string> {
  const { id } = await tx.insertInto('correction').values(correction).returning('id').executeTakeFirstOrThrow()
  return id
}

export type Answer = {
  readonly state: 'corrected' | 'kept'
  readonly recorded: { readonly value: unknown; readonly asOf: string } | null
  readonly answer: string
  readonly answeredBy: string
  readonly answeredAt: Date
}

export async function writeAnswer(tx: Tx, id: string, { recorded, ...answer }: Answer): Promise<void> {
  await tx
    .updateTable('correction')
    .set({ ...answer, recorded: recorded && toJson(recorded) })
    .where('id', '=', id)
    .execute()
}

/** Marks open corrections whose limit has passed; each once. */
export async function markBreached(
  tx: Tx,
  now: Date,
  most: number,
): Promise<{ id: string; uscc: string; departmentCode: string; dueAt: Date }[]> {
  const { rows } = await sql<{ id: string; uscc: string; departmentCode: string; dueAt: Date }>`
    update correction c set breached_at = ${now}
    where c.id in (
      select d.id from correction d where d.state = 'open' and d.breached_at is null and d.due_at < ${now}
      order by d.due_at limit ${most} for update skip locked
    )
    returning c.id, c.uscc, c.department_code, c.due_at`.execute(tx)
  return rows
}

/** All that is known of an enterprise, or of one of its attributes. */
export async function factsOf(tx: Tx, uscc: string, attribute?: string): Promise<Fact[]> {
  const all = tx.selectFrom('fact').select(['attribute', 'period', 'value', 'source', 'asOf']).where('uscc', '=', uscc)
  const rows = await (attribute === undefined ? all : all.where('attribute', '=', attribute)).execute()
  return rows.map(({ period, value, ...fact }) => ({ ...fact, period: period || null, value: value as FactValue }))
}

/** What is known of one attribute in one period. @param about its period is null where it has none */
export async function factAbout(
  tx: Tx,
  uscc: string,
  about: { readonly attribute: string; readonly period: string | null },
): Promise<Fact | undefined> {
  return (await factsOf(tx, uscc, about.attribute)).find(({ period }) => period === about.period)
}

/** Who answers for which data. */
export const dataDepartments = (tx: Tx): Promise<DataDepartment[]> =>
  tx.selectFrom('department').select(['code', 'name', 'phone', 'kind', 'region', 'duties']).orderBy('code').execute()

export async function regionOf(tx: Tx, uscc: string): Promise<string> {
  const { region } = await tx
    .selectFrom('enterprise')
    .select('region')
    .where('uscc', '=', uscc)
    .executeTakeFirstOrThrow()
  return region
}
