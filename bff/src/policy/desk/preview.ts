import { isPeriod, resolvePeriod } from '@huiqi/shared/condition'
import { fail } from '@huiqi/shared/error'
import { type PolicyRule, referencesOf } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../../db/database.ts'
import { enterpriseNames } from '../../enterprise/names.ts'
import type { Staff } from '../../http/access.ts'
import { takeFromLimit } from '../../http/limits.ts'
import type { Engine, Preview, PreviewInput } from '../../matching/engine/index.ts'
import { budgetOf } from '../../payout/budgets.ts'
import { rulesOf } from '../in-force.ts'
import { loadReferences } from '../references.ts'
import { districtLabel, industryLabel, labelled, sizeLabel } from './labels.ts'
import type { PreviewAnswer, PreviewView } from './preview-views.ts'
import { readSource } from './problems.ts'
import { ownPolicy, versionsOf } from './store.ts'
import type { DraftProblem, RuleSource } from './views.ts'

/** A slider moved without a pause asks twice a second at the most. */
const PER_MINUTE = 120

/** Runs a piece of the question in a transaction of its own, under the caller's rights. */
export type Read = <T>(run: (tx: Tx, staff: Staff) => Promise<T>) => Promise<T>

export type AskedPreview = { readonly policyId: string; readonly source: RuleSource; readonly period: string }

/**
 * What a rule as typed reaches and costs today, or what is wrong with it. The whole population is asked between two
 * transactions: no connection waits for it.
 * @throws AppError NOT_FOUND for another department's policy, TOO_MANY_REQUESTS, and what the engine throws
 */
export async function previewSource(
  read: Read,
  engine: Engine,
  asked: AskedPreview,
  now: Date,
): Promise<PreviewAnswer> {
  const found = await read((tx, staff) => prepare(tx, staff, asked, now))
  if (found === 'too many') return fail('TOO_MANY_REQUESTS')
  if ('problems' in found) return found
  const preview = await engine.preview(found.input)
  return read((tx) => viewOf(tx, preview, found.budget))
}

type Prepared = { readonly input: PreviewInput; readonly budget: PreviewView['budget'] }
type Wrong = { readonly problems: readonly DraftProblem[] }

/** A limit that is used up is answered, not thrown: thrown, it would not count. */
async function prepare(
  tx: Tx,
  staff: Staff,
  { policyId, source, period }: AskedPreview,
  now: Date,
): Promise<Prepared | Wrong | 'too many'> {
  await ownPolicy(tx, staff, policyId)
  if ((await takeFromLimit(tx, `preview:${staff.personId}`, 60_000, now)) > PER_MINUTE) return 'too many'
  const { rule, problems } = readSource(source)
  if (rule === null) return { problems }
  if (!isPeriod(period)) return { problems: [{ path: '/period', message: '请先选好所属期，再测算。' }] }
  const date = civilDate(now)
  const forPeriod = resolvePeriod(period, { date })
  const base = await baseRule(tx, policyId)
  const names = new Set([rule, ...(base ? [base] : [])].flatMap(referencesOf))
  const refs = await loadReferences(tx, [...names])
  return {
    input: { rule, base, at: { date, period: forPeriod, refs } },
    budget: await budgetOf(tx, policyId, Number(forPeriod.slice(0, 4))),
  }
}

async function baseRule(tx: Tx, policyId: string): Promise<PolicyRule | null> {
  const current = (await versionsOf(tx, policyId)).find(({ status }) => status === 'published')
  const [found] = current ? await rulesOf(tx, [current.id]) : []
  return found?.rule ?? null
}

async function viewOf(tx: Tx, preview: Preview, budget: PreviewView['budget']): Promise<PreviewView> {
  const { entering, leaving } = preview.examples
  const names = await enterpriseNames(tx, [...entering, ...leaving])
  const named = (usccs: readonly string[]) => usccs.map((uscc) => ({ uscc, name: names.get(uscc) ?? uscc }))
  return {
    ...preview,
    byDistrict: labelled(preview.byDistrict, districtLabel),
    byIndustry: labelled(preview.byIndustry, industryLabel),
    bySize: labelled(preview.bySize, sizeLabel),
    examples: { entering: named(entering), leaving: named(leaving) },
    budget,
  }
}
