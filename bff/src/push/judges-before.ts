import type { CivilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { type Judge, judgeWithReferences } from '../matching/judge.ts'
import type { JudgedPolicy } from '../matching/judges.ts'
import { rulesOf } from '../policy/in-force.ts'

/** A version that a policy had before; null: it had none. */
export type Replaced = { readonly policyId: string; readonly versionId: string | null }

/**
 * Judges of versions no longer in force, as of the same day and for the same period as the policy now.
 * @returns by version id
 */
export async function judgesBefore(
  tx: Tx,
  policies: readonly JudgedPolicy[],
  replaced: readonly Replaced[],
  day: CivilDate,
): Promise<ReadonlyMap<string, Judge>> {
  const policyOf = new Map(replaced.flatMap(({ policyId, versionId }) => (versionId ? [[versionId, policyId]] : [])))
  if (policyOf.size === 0) return new Map()
  const judges = new Map<string, Judge>()
  for (const { versionId, rule } of await rulesOf(tx, [...policyOf.keys()])) {
    const now = policies.find(({ id }) => id === policyOf.get(versionId))
    if (now) judges.set(versionId, await judgeWithReferences(tx, rule, { date: day, period: now.forPeriod }))
  }
  return judges
}
