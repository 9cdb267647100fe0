import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { cards, cardView } from './card-store.ts'
import { requestsTo } from './request-store.ts'
import { requestView } from './request-view.ts'
import { reviewers } from './reviewers.ts'
import type { DepartmentChoice, JointReviewCard, RosterPage } from './views.ts'

const PAGE = 20
/** A department's review list: what waits, then the latest of what is done. */
const MOST_TO_REVIEW = 100

type ListInput = { readonly toAuthorise?: boolean | undefined; readonly after?: string | null | undefined }

/** The department's rosters; for finance those of all departments. The latest first. */
export async function listRosters(tx: Tx, staff: Staff, { toAuthorise, after }: ListInput): Promise<RosterPage> {
  const mine = cards(tx)
    .$if(!staff.roles.includes('finance'), (query) => query.where('r.departmentCode', '=', staff.departmentCode))
    .$if(toAuthorise === true, (query) =>
      query
        .where('r.status', '=', 'open')
        .where('r.reviewedAt', 'is not', null)
        .where('r.paymentAuthorisedAt', 'is', null),
    )
  const { count } = await mine
    .clearSelect()
    .select(tx.fn.countAll<number>().as('count'))
    .$castTo<{ count: number }>()
    .executeTakeFirstOrThrow()
  const cursor = readCursor(after)
  const rows = await mine
    .$if(cursor !== null, (query) =>
      query.where(sql<boolean>`(r.created_at, r.id) < (${cursor!.at}, ${cursor!.id}::uuid)`),
    )
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1)! : null
  return {
    rosters: page.map(cardView),
    total: count,
    next: last && `${last.createdAt.toISOString()}|${last.id}`,
  }
}

/** A cursor nobody of ours wrote starts from the top. */
function readCursor(after: string | null | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = (after ?? '').split('|')
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at: moment, id }
}

/** Rosters the department was asked to review: those that wait, the most urgent first, then those answered. */
export async function listToReview(tx: Tx, staff: Staff, now: Date): Promise<JointReviewCard[]> {
  const requests = await requestsTo(tx, staff.departmentCode)
  const ids = requests.map(({ rosterId }) => rosterId)
  const rows = await cards(tx).where(sql<boolean>`r.id = any(${ids})`).execute()
  const calendar = await workCalendar(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return requests
    .flatMap((request) => {
      const row = byId.get(request.rosterId)
      return row ? [{ ...cardView(row), request: requestView(request, now, calendar) }] : []
    })
    .sort(byUrgency)
    .slice(0, MOST_TO_REVIEW)
}

function byUrgency({ request: a }: JointReviewCard, { request: b }: JointReviewCard): number {
  const waiting = Number(b.answer === 'pending') - Number(a.answer === 'pending')
  return waiting || (a.answer === 'pending' ? a.dueAt.localeCompare(b.dueAt) : b.askedAt.localeCompare(a.askedAt))
}

export const jointDepartments = (tx: Tx, staff: Staff): Promise<DepartmentChoice[]> =>
  reviewers(tx, staff.departmentCode)
