import { actionsFor, type ClaimActor, claimStates } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import { formatYuan } from '@huiqi/shared/money'
import { levelOfScore, ratingLevels } from '@huiqi/shared/rating'
import { STANDINGS } from '../audit/actor.ts'
import { findBreak, readChain } from '../audit/verify.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { failureReasons } from '../payout/adapters/port.ts'
import { claimCard } from './card.ts'
import { CONSENT_TEXT } from './consent-text.ts'
import { disputeView } from './dispute-view.ts'
import { funderLabel } from './legs.ts'
import { nextSteps } from './next-steps.ts'
import { type DetailRow, detailRow } from './read-store.ts'
import { reasonsOf } from './reasons.ts'
import { pastSteps, presentStep, trailEntries } from './timeline.ts'
import type { ClaimView, LegView } from './views.ts'

/**
 * One claim in full, as its enterprise or its department sees it.
 * @param viewer in which capacity, for what can be done now; null: only looks
 * @throws AppError NOT_FOUND, also for a foreign one
 */
export async function claimView(tx: Tx, claimId: string, viewer: ClaimActor | null, now: Date): Promise<ClaimView> {
  const row = (await detailRow(tx, claimId, CONSENT_TEXT, now)) ?? fail('NOT_FOUND')
  const events = await readChain(tx, { kind: 'claim', id: claimId })
  const card = claimCard(row, now, await workCalendar(tx))
  const legs = row.legs.map(({ funder, fen }) => ({ funder, label: funderLabel(funder), fen }))
  const over = row.state === 'offered' && card.deadline?.passed
  return {
    ...card,
    enterprise: { uscc: row.uscc, name: row.enterpriseName },
    period: row.period,
    policy: { id: row.policyId, versionId: row.policyVersionId },
    hint: claimStates[row.state].hint,
    payer: row.payer ?? row.departmentName,
    legs,
    legsWords: legsWords(legs),
    summary: row.summary,
    basis: row.basis,
    document: { no: row.documentNo, title: row.documentTitle },
    departmentPhone: row.departmentPhone,
    reasons: reasonsOf(row.explanation),
    account: row.account,
    consentText: row.consentText,
    consent: consentView(row),
    actions: over || viewer === null ? [] : actionsFor(row.state, viewer),
    steps: [...pastSteps(events), ...presentStep(row.state, card.deadline), ...nextSteps(row)],
    disputes: (row.disputes ?? []).map(disputeView),
    opinion: row.opinion && { ...row.opinion, at: iso(row.opinion.at) },
    payout: payoutView(row),
    rating: ratingView(row),
    trail: { intact: findBreak(events) === null, entries: trailEntries(events) },
  }
}

const iso = (moment: string): string => new Date(moment).toISOString()

const legsWords = (legs: readonly LegView[]): string | null =>
  legs.length < 2 ? null : legs.map(({ label, fen }) => `${label} ¥${formatYuan(fen)}`).join(' + ')

function consentView({ consent }: DetailRow): ClaimView['consent'] {
  if (!consent) return null
  const { title, version, text, digest, signer, standing, at } = consent
  const label = STANDINGS[standing as keyof typeof STANDINGS]
  return { title, version, text, digest, signer: `${signer}（${label}）`, at: iso(at) }
}

function payoutView({ payout }: DetailRow): ClaimView['payout'] {
  if (!payout) return null
  const { attempt, status, failure, orderedAt, settledAt } = payout
  return {
    attempt,
    status,
    orderedAt: iso(orderedAt),
    settledAt: settledAt && iso(settledAt),
    failure: failure && (failureReasons[failure as keyof typeof failureReasons] ?? failure),
  }
}

function ratingView({ rating }: DetailRow): ClaimView['rating'] {
  if (!rating) return null
  const level = levelOfScore(rating.level)
  return { level, label: ratingLevels[level].label, at: iso(rating.at) }
}
