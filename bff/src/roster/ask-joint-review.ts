import { fail } from '@huiqi/shared/error'
import { dueAt } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { reviewers } from './reviewers.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

type Asked = SeenRoster & { readonly departments: readonly string[]; readonly days: number }

/** Asks departments for joint review (鹰潭 方案 三(二)1). A department asked before keeps its first request. */
export async function askJointReview(tx: Tx, staff: Staff, input: Asked, now: Date): Promise<RosterStep> {
  const roster = await lockOwn(tx, staff, input, ['open'])
  if (roster.rowCount === 0) fail('ROSTER_EMPTY')
  // The opinion covers the list as it was reviewed: objections come before it.
  if (roster.reviewedBy !== null || roster.releasedCount > 0) fail('ROSTER_WRONG_STATE')
  const possible = await reviewers(tx, roster.departmentCode)
  const departments = [...new Set(input.departments)]
  if (!departments.every((code) => possible.some((department) => department.code === code))) fail('INPUT_INVALID')
  const due = dueAt(now, input.days, 'working', await workCalendar(tx))
  await tx
    .insertInto('vetoRequest')
    .values(departments.map((departmentCode) => ({ rosterId: roster.id, departmentCode, askedAt: now, dueAt: due })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await updateRoster(tx, roster.id, { version: roster.version + 1 })
  await recordRoster(tx, roster, staff, 'ask_joint_review', { departments, dueAt: due.toISOString() }, now)
  return stepView(tx, roster.id)
}
