import { periodWords, resolvePeriod } from '@huiqi/shared/condition'
import { fail } from '@huiqi/shared/error'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { publishedTerms } from '../policy/published-terms.ts'
import { recordRoster } from './audit.ts'
import { confirmByOf } from './confirm-by.ts'
import { beginMatch } from './match.ts'
import { requireDrawable } from './selection/drawable.ts'
import { orderSelection } from './selection/order.ts'
import { stepView } from './step-view.ts'
import { countBatches, insertRoster } from './store.ts'
import type { RosterKind, RosterStep } from './views.ts'

type NewRoster = {
  readonly policyId: string
  readonly kind: RosterKind
  readonly title?: string | undefined
  readonly period?: string | undefined
  readonly confirmBy?: string | undefined
}

/** Begins a roster for a policy of the caller's department; a matched one is filled at once. */
export async function createRoster(tx: Tx, staff: Staff, input: NewRoster, now: Date): Promise<RosterStep> {
  const terms = await publishedTerms(tx, input.policyId)
  if (terms.departmentCode !== staff.departmentCode) fail('NOT_ALLOWED')
  if (terms.mode !== 'no_application') fail('POLICY_NOT_PUBLISHED')
  if (input.kind === 'matched' && terms.listType !== 'condition') fail('ROSTER_KIND_NOT_POSSIBLE')
  const selection = input.kind === 'matched' ? terms.selection : null
  if (selection !== null) requireDrawable(selection)
  const period = input.period ?? resolvePeriod(terms.period, { date: civilDate(now) })
  const confirmBy = confirmByOf(input.confirmBy, terms.limits.confirm, now, await workCalendar(tx))
  const batch = (await countBatches(tx, input.policyId, period)) + 1
  const id = await insertRoster(tx, {
    policyVersionId: terms.versionId,
    departmentCode: staff.departmentCode,
    period,
    title: input.title ?? `${terms.title} · ${periodWords(period)}第 ${batch} 批`,
    kind: input.kind,
    status: 'open',
    confirmBy,
    createdBy: staff.personId,
    createdAt: now,
  })
  const roster = { id, departmentCode: staff.departmentCode }
  await recordRoster(tx, roster, staff, 'create', { policyId: input.policyId, period, kind: input.kind }, now)
  if (selection !== null) await orderSelection(tx, roster, staff, selection, now)
  if (input.kind === 'matched') await beginMatch(tx, id, now)
  return stepView(tx, id)
}
