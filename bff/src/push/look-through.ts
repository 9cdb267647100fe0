import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { factsOn, type Judge, judgeOf } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { policiesInForce, rulesOf } from '../policy/in-force.ts'
import { insertFound } from './find-store.ts'
import { type Found, foundFor, withoutSettled } from './found.ts'
import {
  advancePublication,
  enterprisesAfter,
  lockPublication,
  openPublications,
  type Publication,
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
  const found = await newlyReached(tx, usccs, policy, await judgeBefore(tx, publication, policy, day), day)
  await insertFound(tx, await withoutSettled(tx, found), now)
  await advancePublication(tx, versionId, { doneUpTo: last })
  return true
}

/** The version before, judged as of the same day and for the same period. */
async function judgeBefore(
  tx: Tx,
  { beforeVersionId }: Publication,
  { forPeriod }: JudgedPolicy,
  day: string,
): Promise<Judge | null> {
  if (beforeVersionId === null) return null
  const [before] = await rulesOf(tx, [beforeVersionId])
  return before ? judgeOf(before.rule, { date: day, period: forPeriod }) : null
}

async function newlyReached(
  tx: Tx,
  usccs: readonly string[],
  policy: JudgedPolicy,
  before: Judge | null,
  day: string,
): Promise<Found[]> {
  const attributes = [...new Set([...policy.judge.attributes, ...(before?.attributes ?? [])])]
  const known = await loadFacts(tx, usccs, attributes)
  return usccs.flatMap((uscc) => {
    const facts = factsOn(known.get(uscc) ?? [], day)
    if (before?.isEligible(facts)) return []
    return foundFor(uscc, policy, facts, `published:${policy.versionId}`) ?? []
  })
}
