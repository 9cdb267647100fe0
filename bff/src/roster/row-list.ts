import { fail } from '@huiqi/shared/error'
import { regionName } from '@huiqi/shared/region'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { conditionsOf, reasonsOf } from './conditions.ts'
import { explainRows } from './explain-rows.ts'
import { requestsOf } from './request-store.ts'
import { categoryLabels } from './status.ts'
import { findRoster, type Roster } from './store.ts'
import type { RosterRowDetail, RosterRowPage, RosterRowView, VetoCategory } from './views.ts'

const PAGE = 50

type RowFilter = {
  readonly rosterId: string
  readonly text?: string | undefined
  readonly vetoed?: boolean | undefined
  readonly after?: number | null | undefined
}

/** Rows in the order of the file, each with how it meets the conditions by today's data and who objects. */
export async function listRows(tx: Tx, filter: RowFilter, now: Date): Promise<RosterRowPage> {
  const roster = await findRoster(tx, filter.rosterId)
  const wanted = rowsOf(tx, filter)
  const { count } = await wanted
    .clearSelect()
    .select(tx.fn.countAll<number>().as('count'))
    .$castTo<{ count: number }>()
    .executeTakeFirstOrThrow()
  const rows = await wanted
    .where('w.line', '>', filter.after ?? 0)
    .orderBy('w.line')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return {
    rows: (await withViews(tx, roster, page, now)).map(({ view }) => view),
    total: count,
    next: rows.length > PAGE ? page.at(-1)!.line : null,
  }
}

/** One row with every condition. @throws AppError NOT_FOUND */
export async function rowDetail(
  tx: Tx,
  { rosterId, line }: { rosterId: string; line: number },
  now: Date,
): Promise<RosterRowDetail> {
  const roster = await findRoster(tx, rosterId)
  const rows = await rowsOf(tx, { rosterId }).where('w.line', '=', line).execute()
  const [found] = await withViews(tx, roster, rows, now)
  return found ? { ...found.view, reasons: reasonsOf(found.explanation) } : fail('NOT_FOUND')
}

type Row = {
  readonly line: number
  readonly uscc: string
  readonly amountFen: number
  readonly basis: string | null
  readonly explanation: unknown
  readonly claimId: string | null
  readonly name: string
  readonly region: string
}

const rowsOf = (tx: Tx, { rosterId, text, vetoed }: RowFilter) =>
  tx
    .selectFrom('rosterRow as w')
    .innerJoin('enterprise as e', 'e.uscc', 'w.uscc')
    .select(['w.line', 'w.uscc', 'w.amountFen', 'w.basis', 'w.explanation', 'w.claimId', 'e.name', 'e.region'])
    .where('w.rosterId', '=', rosterId)
    .$if(Boolean(text?.trim()), (query) => query.where(matches(text!.trim())))
    .$if(vetoed !== undefined, (query) => query.where(vetoed ? isVetoed : sql<SqlBool>`not ${isVetoed}`))
    .$castTo<Row>()

const isVetoed = sql<SqlBool>`exists (select 1 from veto x
  where x.roster_id = w.roster_id and x.uscc = w.uscc and x.withdrawn_at is null)`

/** Position, not pattern: what was typed means itself, `%` included. */
const matches = (text: string): Expression<SqlBool> =>
  sql<SqlBool>`(position(${text} in e.name) > 0 or position(upper(${text}) in w.uscc) > 0)`

async function withViews(tx: Tx, roster: Roster, rows: readonly Row[], now: Date) {
  const explanations = await explainRows(tx, roster, rows, now)
  const vetoes = await standingVetoes(tx, roster.id, rows)
  const waitingFor = (await requestsOf(tx, roster.id))
    .filter(({ answeredAt, lapsedAt }) => answeredAt === null && lapsedAt === null)
    .map(({ departmentName }) => departmentName)
  return rows.map((row, index) => {
    const explanation = explanations[index]!
    const view: RosterRowView = {
      line: row.line,
      uscc: row.uscc,
      enterpriseName: row.name,
      regionName: regionName(row.region),
      amountFen: row.amountFen,
      basis: row.basis,
      conditions: conditionsOf(explanation),
      vetoes: vetoes.filter(({ uscc }) => uscc === row.uscc).map(({ uscc: _, ...veto }) => veto),
      waitingFor,
      claimId: row.claimId,
    }
    return { view, explanation }
  })
}

async function standingVetoes(tx: Tx, rosterId: string, rows: readonly Row[]) {
  const found = await tx
    .selectFrom('veto as x')
    .innerJoin('department as d', 'd.code', 'x.departmentCode')
    .select(['x.uscc', 'd.name as departmentName', 'x.category', 'x.reason'])
    .where('x.rosterId', '=', rosterId)
    .where('x.withdrawnAt', 'is', null)
    .where(sql<SqlBool>`x.uscc = any(${rows.map(({ uscc }) => uscc)})`)
    .orderBy('x.createdAt')
    .execute()
  return found.map(({ category, ...veto }) => ({ ...veto, categoryLabel: categoryLabels[category as VetoCategory] }))
}
