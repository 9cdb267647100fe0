import { fail } from '@huiqi/shared/error'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { actionsOf } from './actions.ts'
import { checkBudget } from './budget-check.ts'
import { cards, cardView } from './card-store.ts'
import { requestsOf } from './request-store.ts'
import { requestView } from './request-view.ts'
import { selectionView } from './selection/view.ts'
import { findRoster, sumToRelease } from './store.ts'
import type { RosterView } from './views.ts'

/** Everything the desk shows of a roster beside its rows. @throws AppError NOT_FOUND */
export async function rosterView(tx: Tx, staff: Staff, rosterId: string, now: Date): Promise<RosterView> {
  const roster = await findRoster(tx, rosterId)
  const row = await cards(tx)
    .innerJoin('policyVersion as pv', 'pv.id', 'r.policyVersionId')
    .select(['r.fileName', 'r.fileDigest', 'r.progressDone', 'r.progressOf', 'r.failure', 'r.undeterminedCount'])
    .select(['r.opinionBasis', 'r.releasedAt', 'pv.version as policyVersion'])
    .select([
      sql<string>`app_staff_label(r.created_by)`.as('officer'),
      sql<string | null>`app_staff_label(r.reviewed_by)`.as('reviewer'),
    ])
    .where('r.id', '=', rosterId)
    .$castTo<DetailRow>()
    .executeTakeFirst()
  if (!row) return fail('NOT_FOUND')
  const card = cardView(row)
  const calendar = await workCalendar(tx)
  const requests = (await requestsOf(tx, rosterId)).map((request) => requestView(request, now, calendar))
  const onlyReviews = roster.departmentCode !== staff.departmentCode && !staff.roles.includes('finance')
  // While a job is at it, the page asks every second, and the sums over all rows would be of nothing yet. What the job
  // changes is taken from one statement: it may end between two.
  const settled = row.status === 'open'
  return {
    ...card,
    policyId: roster.policyId,
    policyVersionId: roster.policyVersionId,
    policyVersion: row.policyVersion,
    createdBy: row.officer,
    fileName: row.fileName,
    fileDigest: row.fileDigest,
    progress: progressOf(row),
    failure: row.failure,
    undeterminedCount: row.undeterminedCount,
    selection: await selectionView(tx, roster),
    toRelease: settled ? await sumToRelease(tx, rosterId) : { count: 0, totalFen: 0 },
    requests,
    budget: onlyReviews || !settled ? null : await checkBudget(tx, roster),
    opinion:
      row.opinionBasis && row.reviewedAt
        ? { basis: row.opinionBasis, by: row.reviewer ?? '', at: row.reviewedAt.toISOString() }
        : null,
    authorisedAt: row.paymentAuthorisedAt?.toISOString() ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
    actions: actionsOf(roster, card, requests, staff),
  }
}

type DetailRow = Parameters<typeof cardView>[0] & {
  readonly fileName: string | null
  readonly fileDigest: string | null
  readonly progressDone: number
  readonly progressOf: number | null
  readonly failure: string | null
  readonly undeterminedCount: number
  readonly opinionBasis: string | null
  readonly releasedAt: Date | null
  readonly policyVersion: number
  readonly officer: string
  readonly reviewer: string | null
}

function progressOf({ status, progressDone, progressOf: of }: DetailRow): RosterView['progress'] {
  return status === 'filling' || status === 'releasing' ? { done: progressDone, of } : null
}
