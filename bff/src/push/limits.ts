import { z } from 'zod'
import type { Tx } from '../db/database.ts'

const DAY_MS = 86_400_000

/**
 * How often one enterprise is told of newly met policies. An installation sets its own in `setting` under
 * `push.limits`, all or some of them; the report itself always shows everything at once.
 */
const limits = z.object({
  /** Digests in the app in any 24 hours: what is found after one waits for the next. */
  inAppPerDay: z.int().min(0).default(1),
  /** Digests in the app in any 7 days. */
  inAppPerWeek: z.int().min(0).default(3),
  /** Of these, with a text message. */
  smsPerWeek: z.int().min(0).default(1),
})

export type PushLimits = z.output<typeof limits>

/** The longest window of a limit. */
export const LIMIT_WINDOW_MS = 7 * DAY_MS

/** @throws ZodError where the setting is not what it must be: nobody is told until it is */
export async function pushLimits(tx: Tx): Promise<PushLimits> {
  const row = await tx.selectFrom('setting').select('value').where('name', '=', 'push.limits').executeTakeFirst()
  return limits.parse(row?.value ?? {})
}

/** A digest that an enterprise was told of within the last window. */
export type RecentDigest = { readonly toldAt: Date; readonly bySms: boolean }

/** When the enterprise may be told next: `now`, or the moment that a limit lets go. */
export function tellableFrom(recent: readonly RecentDigest[], limits: PushLimits, now: Date): Date {
  const times = recent.map(({ toldAt }) => toldAt.getTime())
  const from = Math.max(
    freeFrom(times, limits.inAppPerDay, DAY_MS, now.getTime()),
    freeFrom(times, limits.inAppPerWeek, LIMIT_WINDOW_MS, now.getTime()),
  )
  return new Date(from)
}

export function mayText(recent: readonly RecentDigest[], { smsPerWeek }: PushLimits, now: Date): boolean {
  const times = recent.filter(({ bySms }) => bySms).map(({ toldAt }) => toldAt.getTime())
  return freeFrom(times, smsPerWeek, LIMIT_WINDOW_MS, now.getTime()) <= now.getTime()
}

/** The first moment from `now` on with fewer than `most` in the window before it. */
function freeFrom(times: readonly number[], most: number, windowMs: number, now: number): number {
  if (most === 0) return now + windowMs
  const within = times.filter((time) => time > now - windowMs).sort((a, b) => b - a)
  return within.length < most ? now : within[most - 1]! + windowMs
}
