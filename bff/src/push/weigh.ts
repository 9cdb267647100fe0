import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { factsOn } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsBefore } from './facts-before.ts'
import { type ChangedEnterprise, insertFound, lockChanged, markWeighed, readChanged } from './find-store.ts'
import { type Found, foundFor, withoutSettled } from './found.ts'

/** Enterprises weighed in one transaction, and the changes looked at to find them. */
const ENTERPRISES = 200
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
  const attributes = [...new Set(policies.flatMap(({ judge }) => judge.attributes))]
  const changed = await readChanged(tx, usccs, attributes)
  const found = changed.flatMap((enterprise) => openedBy(enterprise, policies, day))
  await insertFound(tx, await withoutSettled(tx, found), now)
  await markWeighed(
    tx,
    changed.flatMap(({ changes }) => changes.map(({ id }) => id)),
    now,
  )
  return usccs.length
}

/** Policies in force that the enterprise meets by its facts of now and did not meet by those of before. */
function openedBy(
  { uscc, facts, changes }: ChangedEnterprise,
  policies: readonly JudgedPolicy[],
  day: string,
): Found[] {
  const last = changes.at(-1)
  if (!last) return []
  const touched = new Set(changes.map(({ attribute }) => attribute))
  const concerned = policies.filter(({ judge }) => judge.attributes.some((attribute) => touched.has(attribute)))
  if (concerned.length === 0) return []
  const [now, before] = [factsOn(facts, day), factsOn(factsBefore(facts, changes), day)]
  return concerned.flatMap((policy) => {
    if (policy.judge.isEligible(before)) return []
    return foundFor(uscc, policy, now, last.cause) ?? []
  })
}
