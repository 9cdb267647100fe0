import type { Explanation } from '@huiqi/shared/rule'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { Already } from './already.ts'
import type { Worth } from './found.ts'
import type { RecentDigest } from './limits.ts'

export type WaitingEnterprise = {
  readonly uscc: string
  readonly name: string
  /** As the register holds it; null: no number is known. */
  readonly phoneSealed: string | null
}

/** Takes enterprises that something found waits for, and that no other transaction is telling. */
export async function lockWaiting(tx: Tx, most: number, now: Date): Promise<WaitingEnterprise[]> {
  const { rows } = await sql<WaitingEnterprise>`
    select e.uscc, e.name, e.phone_sealed from enterprise e
    where e.uscc in (
      select uscc from push where told_at is null and untold is null and tell_after <= ${now} order by tell_after limit ${most})
    order by e.uscc for no key update skip locked`.execute(tx)
  return rows
}

/** What is found and neither told nor let go. */
export type Waiting = { readonly uscc: string; readonly policyId: string; readonly period: string }

export async function waitingOf(tx: Tx, usccs: readonly string[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select uscc, policy_id, period from push
    where uscc = any(${usccs}) and told_at is null and untold is null order by uscc, policy_id`.execute(tx)
  return rows
}

/** What each was told of since a moment, a row a digest. */
export async function recentDigests(
  tx: Tx,
  usccs: readonly string[],
  since: Date,
): Promise<(RecentDigest & { readonly uscc: string })[]> {
  const { rows } = await sql<RecentDigest & { uscc: string }>`
    select uscc, max(told_at) as told_at, bool_or(by_sms) as by_sms from push
    where uscc = any(${usccs}) and told_at > ${since} group by uscc, message_id`.execute(tx)
  return rows
}

/** What is found for these waits until then. */
export async function postpone(
  tx: Tx,
  waits: readonly { readonly uscc: string; readonly until: Date }[],
): Promise<void> {
  if (waits.length === 0) return
  await sql`
    update push p set tell_after = w.until
    from json_to_recordset(${toJson(waits)}::json) as w(uscc text, until timestamptz)
    where p.uscc = w.uscc and p.told_at is null and p.untold is null`.execute(tx)
}

export type Untold = 'switched_off' | Already | 'not_met' | 'not_in_force'

export async function letGo(tx: Tx, dropped: readonly (Waiting & { readonly untold: Untold })[]): Promise<void> {
  if (dropped.length === 0) return
  await sql`
    update push p set untold = d.untold
    from json_to_recordset(${toJson(dropped)}::json) as d(uscc text, "policyId" text, period text, untold text)
    where p.uscc = d.uscc and p.policy_id = d."policyId" and p.period = d.period`.execute(tx)
}

export type Told = Waiting &
  Worth & {
    readonly versionId: string
    readonly explanation: Explanation
    readonly messageId: string
    readonly bySms: boolean
  }

/** Freezes what was told, why, and for how much. */
export async function markTold(tx: Tx, told: readonly Told[], now: Date): Promise<void> {
  if (told.length === 0) return
  await sql`
    update push p
    set told_at = ${now}, message_id = t."messageId", by_sms = t."bySms", policy_version_id = t."versionId",
        least_fen = t."leastFen", most_fen = t."mostFen", explanation = t.explanation
    from json_to_recordset(${toJson(told)}::json)
      as t(uscc text, "policyId" text, period text, "messageId" uuid, "bySms" boolean, "versionId" uuid,
           "leastFen" bigint, "mostFen" bigint, explanation jsonb)
    where p.uscc = t.uscc and p.policy_id = t."policyId" and p.period = t.period`.execute(tx)
}
