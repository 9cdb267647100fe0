import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'
import type { Staff } from '../../http/access.ts'
import { termsOfRule } from '../terms-of-rule.ts'
import { fieldProblems, readSource } from './problems.ts'
import { lockSeenDraft } from './store.ts'
import type { DraftFields, DraftProblem } from './views.ts'

export type SavedDraft = { readonly revision: number; readonly problems: readonly DraftProblem[] }

/**
 * Keeps what was typed, right or wrong, and answers what is still wrong with it. A draft that can't be read has no rule;
 * who pays and how much at most follow from the rule. Saves leave no events: the trail tells who last edited what was
 * published.
 * @throws AppError NOT_FOUND, POLICY_NOT_DRAFT, POLICY_DRAFT_CHANGED where a colleague saved since
 */
export async function saveDraft(
  tx: Tx,
  staff: Staff,
  input: DraftFields & { readonly versionId: string; readonly revision: number },
  now: Date,
): Promise<SavedDraft> {
  const draft = await lockSeenDraft(tx, staff, input)
  const { source, summary, basis, period, validFrom, validTo } = input
  const { rule, problems } = readSource(source)
  const terms = rule && termsOfRule(rule.benefit, draft.level)
  const revision = draft.revision + 1
  await tx
    .updateTable('policyVersion')
    .set({ source: toJson(source), rule: rule && toJson(rule), summary, basis, period, validFrom, validTo })
    .set(terms ? { funders: toJson(terms.funders), amountCapFen: terms.amountCapFen } : {})
    .set({ revision, editedBy: staff.personId, editedAt: now })
    .where('id', '=', draft.id)
    .execute()
  return { revision, problems: [...problems, ...fieldProblems(input)] }
}
