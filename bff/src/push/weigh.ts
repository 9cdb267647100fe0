import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { factsOn, type Judge } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsBefore } from './facts-before.ts'
import { type ChangedEnterprise, insertFound, lockChanged, markWeighed, readChanged } from './find-store.ts'
import { type Found, foundFor, withoutSettled } from './found.ts'
import { judgesBefore } from './judges-before.ts'

/** Enterprises weighed in one transaction, and the changes looked at to find them. */
const ENTERPRISES = 500
const CHANGES = 2_000

/** Finds what changed facts have opened to enterprises. Several may run at once; what is weighed is marked with its finds. */
export async function weighChanges(pool: Pool, now: Date): Promise<void> {
  while ((await asSystem(pool, (tx) => weighSome(tx, now))) > 0);
}

/** @returns how many enterprises were weighed */
async function weighSome(tx: Tx, now: Date): Promise<number> {
  const usccs = await lockChanged(tx, CHANGES, ENTERPRISES)
  if (usccs.length === 0) return 0
  const day = civilDate(now)
  const policies = await judgesOf(tx, await policiesInForce(tx, day), day)
  const changed = await readChanged(tx, usccs)
  const all = changed.flatMap(({ replaced }) => replaced)
  const before = await judgesBefore(tx, policies, all, day)
  const found = changed.flatMap((enterprise) => openedBy(enterprise, policies, before, day))
  await insertFound(tx, await withoutSettled(tx, found), now)
  await markWeighed(
    tx,
    changed.flatMap(({ changes }) => changes.map(({ id }) => id)),
    now,
  )
  return usccs.length
}

/**
 * Policies in force that the enterprise meets by its facts of now, and did not meet just before the first of the changes:
 * by the facts and the versions of then.
 */
function openedBy(
  { uscc, facts, changes, replaced }: ChangedEnterprise,
  policies: readonly JudgedPolicy[],
  before: ReadonlyMap<string, Judge>,
  day: CivilDate,
): Found[] {
  const last = changes.at(-1)
  if (!last) return []
  const touched = new Set(changes.map(({ attribute }) => attribute))
  const versionThen = new Map(replaced.map(({ policyId, versionId }) => [policyId, versionId]))
  const concerned = policies.filter(
    ({ id, judge }) => versionThen.has(id) || judge.attributes.some((attribute) => touched.has(attribute)),
  )
  if (concerned.length === 0) return []
  const [now, then] = [factsOn(facts, day), factsOn(factsBefore(facts, changes), day)]
  return concerned.flatMap((policy) => {
    const versionId = versionThen.get(policy.id)
    const judge = versionId === undefined ? policy.judge : before.get(versionId ?? '')
    if (judge?.isEligible(then)) return []
    return foundFor(uscc, policy, now, last.cause) ?? []
  })
}
