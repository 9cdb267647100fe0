import { referencesOf } from '@huiqi/shared/rule'
import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { Engine, NewlyEligibleInput } from '../matching/engine/index.ts'
import { factsOn } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { policiesInForce, rulesOf } from '../policy/in-force.ts'
import { loadReferences } from '../policy/references.ts'
import { factsBefore } from './facts-before.ts'
import { insertFound } from './find-store.ts'
import { type Found, foundFor, withoutSettled } from './found.ts'
import { judgesBefore } from './judges-before.ts'
import {
  advancePublication,
  changedSince,
  changesSince,
  lockPublication,
  openPublications,
  readPublication,
} from './publication-store.ts'

/** Enterprises looked at in one transaction. */
const BATCH = 1_000

type Deps = { readonly workerPool: Pool; readonly engine: Pick<Engine, 'newlyEligible'> }

/**
 * Finds whom versions that took effect newly reach. The engine says who comes into question; then a batch of them a
 * transaction, each with how far it came, so that whoever goes on after a crash begins where it stopped.
 */
export async function lookThroughPublications({ workerPool, engine }: Deps, now: Date): Promise<void> {
  const day = civilDate(now)
  const open = await asSystem(workerPool, (tx) => openPublications(tx))
  for (const versionId of open) {
    const asked = await asSystem(workerPool, (tx) => questionOf(tx, versionId, day))
    const reached = asked ? await engine.newlyEligible(asked) : []
    // The engine judges everybody by the facts of now; those whose facts have changed since are looked at in any case.
    const changed = asked ? await asSystem(workerPool, (tx) => changedSince(tx, versionId)) : []
    const candidates = [...new Set([...reached, ...changed])].sort()
    while (await asSystem(workerPool, (tx) => lookSome(tx, versionId, candidates, now)));
  }
}

/** The version with its judge; undefined where it is no longer in force. */
async function policyOf(tx: Tx, versionId: string, day: CivilDate): Promise<JudgedPolicy | undefined> {
  const inForce = (await policiesInForce(tx, day)).filter((policy) => policy.versionId === versionId)
  const [policy] = await judgesOf(tx, inForce, day)
  return policy
}

async function questionOf(tx: Tx, versionId: string, day: CivilDate): Promise<NewlyEligibleInput | null> {
  const policy = await policyOf(tx, versionId, day)
  const publication = await readPublication(tx, versionId)
  if (!policy || !publication) return null
  const { beforeVersionId } = publication
  const [before] = beforeVersionId === null ? [] : await rulesOf(tx, [beforeVersionId])
  const names = [policy.rule, ...(before ? [before.rule] : [])].flatMap((rule) => referencesOf(rule))
  const at = { date: day, period: policy.forPeriod, refs: await loadReferences(tx, [...new Set(names)]) }
  return { before: before?.rule ?? null, after: policy.rule, at }
}

/** @returns whether there is more to look at */
async function lookSome(tx: Tx, versionId: string, candidates: readonly string[], now: Date): Promise<boolean> {
  const publication = await lockPublication(tx, versionId)
  if (!publication) return false
  const day = civilDate(now)
  const policy = await policyOf(tx, versionId, day)
  const usccs = candidates.filter((uscc) => uscc > publication.doneUpTo).slice(0, BATCH)
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
