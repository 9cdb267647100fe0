import { fail } from '@huiqi/shared/error'
import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import { staffActor } from '../../audit/actor.ts'
import { appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'
import type { Staff } from '../../http/access.ts'
import { termsOfRule } from '../terms-of-rule.ts'
import { dateProblem } from './dates.ts'
import { fieldProblems, readSource } from './problems.ts'
import { lockSeenDraft, versionsOf } from './store.ts'
import { putInForce } from './take-effect.ts'

export type Publishing = {
  readonly versionId: string
  readonly revision: number
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

/**
 * Publishes a draft, never by who edited it last. One whose first day has come takes effect at once; another waits for it
 * and leaves the version in force alone until then. Rosters and claims keep the version they were made under.
 * @throws AppError NOT_FOUND, POLICY_NOT_DRAFT, POLICY_DRAFT_CHANGED, POLICY_EDITOR_NEVER_PUBLISHES, POLICY_DATES_INVALID,
 *   POLICY_DRAFT_HAS_PROBLEMS
 */
export async function publishDraft(
  tx: Tx,
  staff: Staff,
  input: Publishing,
  now: Date,
): Promise<{ readonly version: number }> {
  const draft = await lockSeenDraft(tx, staff, input)
  if (draft.editedBy === staff.personId) return fail('POLICY_EDITOR_NEVER_PUBLISHES')
  const { validFrom, validTo } = input
  const today = civilDate(now)
  const current = (await versionsOf(tx, draft.policyId)).find(({ status }) => status === 'published')
  const wrongDates = dateProblem(input, today, current?.validFrom ?? null)
  if (wrongDates) return fail('POLICY_DATES_INVALID', {}, wrongDates)
  // Read again: the rule language may have learnt to refuse something since it was saved.
  const { rule, problems } = readSource(draft.source)
  const all = [...problems, ...fieldProblems({ ...draft, validFrom, validTo })]
  if (rule === null || all.length > 0) return fail('POLICY_DRAFT_HAS_PROBLEMS', { problems: all })
  const { funders, amountCapFen } = termsOfRule(rule.benefit, draft.level)
  await tx
    .updateTable('policyVersion')
    .set({ rule: toJson(rule), funders: toJson(funders), amountCapFen, validFrom, validTo })
    .set({ status: 'scheduled', publishedAt: now, publishedBy: staff.personId })
    .where('id', '=', draft.id)
    .execute()
  const { policyId, version, revision, editedBy } = draft
  await appendEvents(tx, { kind: 'policy', id: policyId, departmentCode: staff.departmentCode }, now, [
    {
      actor: staffActor(staff),
      action: 'publish',
      data: { versionId: draft.id, version, revision, editedBy, validFrom, validTo },
    },
  ])
  if (validFrom <= today) await putInForce(tx, draft)
  return { version }
}
