import { heldBenefits, heldKey } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { readChoice } from './choice-store.ts'
import { markSeen, newsOf } from './news-store.ts'
import type { PushNews } from './views.ts'

/** A policy stays marked as new for the rest of the day in which the report was first looked at. */
const SEEN_MS = 12 * 3_600_000

/** What the enterprise newly meets and has not taken up since; nothing for who does not want to be told. */
export async function pushNews(tx: Tx, { personId, uscc }: Owner, now: Date): Promise<PushNews> {
  if (!(await readChoice(tx, personId, uscc))) return { unseen: 0, policyIds: [] }
  const held = await heldBenefits(tx, uscc)
  const news = (await newsOf(tx, uscc, new Date(now.getTime() - SEEN_MS))).filter(
    ({ policyId, period }) => !held.has(heldKey(policyId, period)),
  )
  return {
    unseen: news.filter(({ seenAt }) => seenAt === null).length,
    policyIds: news.map(({ policyId }) => policyId),
  }
}

/** The owner has the report before him. */
export async function seeNews(tx: Tx, { uscc }: Owner, now: Date): Promise<{ seen: number }> {
  return { seen: await markSeen(tx, uscc, now) }
}
