import type { Fen } from '@huiqi/shared/money'
import type { Entitlement } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** States that end a claim without money: those of the unique index claim_once. */
const ENDED_UNPAID = ['declined', 'lapsed', 'withdrawn', 'refused', 'rejected', 'reclaimed']

/** What an enterprise has received or is receiving: a claim that lives or was paid. */
export type Held = {
  readonly uscc: string
  readonly policyId: string
  /** What it is for: `2026`, `2026Q1`. */
  readonly period: string
  readonly amountFen: Fen
}

export const heldClaims = (tx: Tx, usccs: readonly string[]): Promise<Held[]> =>
  tx
    .selectFrom('claim')
    .select(['uscc', 'policyId', 'period', 'amountFen'])
    .where(sql<boolean>`uscc = any(${usccs})`)
    .where('state', 'not in', ENDED_UNPAID)
    .execute()

/** What an enterprise has received or is receiving, as `heldKey`s. */
export const heldBenefits = async (tx: Tx, uscc: string): Promise<ReadonlySet<string>> =>
  keysOf(await heldClaims(tx, [uscc]))

export const keysOf = (held: readonly Held[]): ReadonlySet<string> =>
  new Set(held.map(({ policyId, period }) => heldKey(policyId, period)))

/** Of these, what was for the year of a period, as entitlements of a group of policies. */
export const receivedInYear = (held: readonly Held[], period: string): Entitlement[] =>
  held
    .filter((one) => one.period.slice(0, 4) === period.slice(0, 4))
    .map(({ policyId, amountFen }) => ({ policy: policyId, fen: amountFen }))

export const heldKey = (policyId: string, period: string): string => `${policyId}|${period}`

/** What enterprises have declined: nobody comes with it again as with something new. */
export const declinedClaims = (tx: Tx, usccs: readonly string[]): Promise<Omit<Held, 'amountFen'>[]> =>
  tx
    .selectFrom('claim')
    .select(['uscc', 'policyId', 'period'])
    .where(sql<boolean>`uscc = any(${usccs})`)
    .where('state', '=', 'declined')
    .execute()
