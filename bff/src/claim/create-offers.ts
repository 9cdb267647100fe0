import { randomUUID } from 'node:crypto'
import type { Fact } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'
import type { Explanation } from '@huiqi/shared/rule'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Leg } from './legs.ts'
import { insertOffers, insertSnapshots } from './offer-store.ts'
import { timingOnEntry } from './timing.ts'
import { subjectOf } from './transition.ts'

/** The roster a batch of offers comes from. */
export type OfferSource = {
  readonly id: string
  readonly policyId: string
  readonly policyVersionId: string
  readonly departmentCode: string
  readonly period: string
  readonly limits: Readonly<Record<string, number>>
  readonly confirmBy: Date
  /** Who reviewed it before its release; null: claims are reviewed one by one. */
  readonly reviewedBy: string | null
}

/** One enterprise's offer, with the facts and reasons that are frozen with it. */
export type NewOffer = {
  readonly uscc: string
  readonly amountFen: Fen
  /** 市区分担: together the amount. */
  readonly legs: readonly Leg[]
  readonly facts: readonly Fact[]
  readonly explanation: Explanation
}

export type MadeOffer = { readonly id: string; readonly uscc: string; readonly deadlineAt: Date }

/**
 * Makes claims in the state `offered`, thousands at a time: frozen facts and reasons, and the trail's first event. The
 * caller sets their money aside in the same transaction (payout/ledger.ts). An enterprise that has a live claim for the same policy and period is left out.
 * @returns the claims made
 */
export async function createOffers(
  tx: Tx,
  source: OfferSource,
  offers: readonly NewOffer[],
  now: Date,
): Promise<MadeOffer[]> {
  if (offers.length === 0) return []
  const { limits, confirmBy } = source
  const calendar = await workCalendar(tx)
  const timing = timingOnEntry({ state: 'offered', mode: 'no_application', limits, fixed: confirmBy, now, calendar })
  const drafts = offers.map((offer) => ({ ...offer, id: randomUUID() }))
  const madeIds = await insertOffers(tx, source, drafts, timing, now)
  const made = drafts.filter(({ id }) => madeIds.has(id))
  await insertSnapshots(tx, made)
  await appendToChains(
    tx,
    made.map(({ id, uscc, amountFen, legs }) => ({
      subject: subjectOf({ id, uscc, departmentCode: source.departmentCode }),
      events: [
        {
          actor: PLATFORM,
          action: 'offer',
          data: { to: 'offered', version: 1, rosterId: source.id, amountFen, legs },
        },
      ],
    })),
    now,
  )
  return made.map(({ id, uscc }) => ({ id, uscc, deadlineAt: timing.deadlineAt! }))
}
