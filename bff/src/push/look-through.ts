import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { factsOn } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsBefore } from './facts-before.ts'
import { insertFound } from './find-store.ts'
import { type Found, foundFor, withoutSettled } from './found.ts'
import { judgesBefore } from './judges-before.ts'
import {
  advancePublication,
  changesSince,
  enterprisesAfter,
  lockPublication,
  openPublications,
} from './publication-store.ts'

/** Enterprises looked at in one transaction. */
const BATCH = 1_000

/**
 * Finds whom versions that took effect newly reach: a batch of enterprises a transaction,
 * each with how far it came, so that whoever goes on after a crash begins where it stopped.
 */
export async function lookThroughPublications(pool: Pool, now: Date): Promise<void> {
  const open = await asSystem(pool, (tx) => openPublications(tx))
  for (const versionId of open) while (await asSystem(pool, (tx) => lookSome(tx, versionId, now)));
}

/** @returns whether there is more to look at */
async function lookSome(tx: Tx, versionId: string, now: Date): Promise<boolean> {
  const publication = await lockPublication(tx, versionId)
  if (!publication) return false
  const day = civilDate(now)
  const inForce = (await policiesInForce(tx, day)).filter((policy) => policy.versionId === versionId)
  const [policy] = await judgesOf(tx, inForce, day)
  const usccs = policy ? await enterprisesAfter(tx, publication.doneUpTo, BATCH) : []
  const last = usccs.at(-1)
  if (!policy || last === undefined) {
    await advancePublication(tx, versionId, policy ? { finishedAt: now } : { outOfForce: true })
    return false
  }
  const found = await newlyReached(tx, usccs, policy, publication, day)
  await insertFound(tx, await withoutSettled(tx, found), now)
  await advancePublication(tx, versionId, { doneUpTo: last })
  return true
}

/** Who meets the policy now and did not meet the version before, by the facts of when it was replaced. */
async function newlyReached(
  tx: Tx,
  usccs: readonly string[],
  policy: JudgedPolicy,
  { beforeVersionId, factsOf }: { readonly beforeVersionId: string | null; readonly factsOf: string },
  day: CivilDate,
): Promise<Found[]> {
  const replaced = { policyId: policy.id, versionId: beforeVersionId }
  const [before] = (await judgesBefore(tx, [policy], [replaced], day)).values()
  const attributes = [...new Set([...policy.judge.attributes, ...(before?.attributes ?? [])])]
  // In this order: a change in between is undone before it was done, not the other way round.
  const known = await loadFacts(tx, usccs, attributes)
  const changed = await changesSince(tx, usccs, factsOf)
  return usccs.flatMap((uscc) => {
    const facts = known.get(uscc) ?? []
    const changes = changed.get(uscc)
    const now = factsOn(facts, day)
    const then = changes ? factsOn(factsBefore(facts, changes), day) : now
    if (before?.isEligible(then)) return []
    return foundFor(uscc, policy, now, `published:${policy.versionId}`) ?? []
  })
}
