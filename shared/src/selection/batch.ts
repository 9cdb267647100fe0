import type { Fen } from '../money/index.ts'
import type { Prize } from './selection.ts'
import { sha256 } from './sha256.ts'

/** An eligible enterprise in a batch. */
export interface Candidate {
  readonly uscc: string
  /** What it would get. */
  readonly fen: Fen
  /** When it applied or confirmed, ISO; decides first-come order and ties. */
  readonly submittedAt: string
  /** Figures it is ranked by; more is better. One that is missing ranks last. */
  readonly scores: Readonly<Record<string, number>>
  /** Of what its amount is made up, together `fen`; empty: it is one, and stands alone. */
  readonly parts: readonly CandidatePart[]
}

/** A part of an amount. Of parts with the same key (a group of companies, a person hired) the first in order is paid. */
export interface CandidatePart {
  /** Null: stands alone. */
  readonly key: string | null
  readonly fen: Fen
}

/**
 * Who comes first: `rank` 名次 by a figure, or 多指标加权名次 by the weighted sum of the places in each;
 * `first_come` 先到先得; `lottery` by SHA-256 of `seed:uscc`, which anyone can compute again from the public seed.
 * Ties go to who came first, then to the smaller uscc.
 */
export type BatchOrder =
  | { readonly by: 'rank'; readonly weights: Readonly<Record<string, number>> }
  | { readonly by: 'first_come' }
  | { readonly by: 'lottery'; readonly seed: string }

export interface BatchPlan {
  readonly order: BatchOrder
  /** Most enterprises; null: no limit. */
  readonly quota: number | null
  /** What a place is worth instead of the candidate's own amount; empty: its own. Other places get nothing. */
  readonly prizes: readonly Prize[]
  /** Most money; null: no limit. */
  readonly budget: Fen | null
  /** Where the budget is short: pay in order until one no longer fits, or all of the quota in proportion. */
  readonly whenShort: 'until_spent' | 'pro_rata'
}

export interface BatchOutcome {
  /** In order; `fen` is less than the candidate's after a pro-rata cut. */
  readonly selected: readonly { readonly uscc: string; readonly place: number; readonly fen: Fen }[]
  readonly left: readonly {
    readonly uscc: string
    readonly place: number | null
    readonly reason: 'TAKEN' | 'QUOTA' | 'BUDGET'
  }[]
}

export function selectBatch(
  { order, quota, prizes, budget, whenShort }: BatchPlan,
  candidates: readonly Candidate[],
): BatchOutcome {
  const { kept, taken } = eachKeyOnce(inOrder(order, candidates))
  const placed = kept.map((candidate, i) => ({ ...candidate, place: i + 1 })).map((one) => withPrize(one, prizes))
  const inPlace = placed.filter(({ place, fen }) => place <= (quota ?? place) && (prizes.length === 0 || fen > 0))
  const inside = new Set(inPlace)
  const outside = placed
    .filter((one) => !inside.has(one))
    .map(({ uscc, place }) => ({ uscc, place, reason: 'QUOTA' as const }))
  const paid =
    budget === null ? inPlace : whenShort === 'pro_rata' ? proRata(inPlace, budget) : untilSpent(inPlace, budget)
  const short = inPlace.slice(paid.length).map(({ uscc, place }) => ({ uscc, place, reason: 'BUDGET' as const }))
  const late = taken.map(({ uscc }) => ({ uscc, place: null, reason: 'TAKEN' as const }))
  return { selected: paid.map(({ uscc, place, fen }) => ({ uscc, place, fen })), left: [...short, ...outside, ...late] }
}

/** Of parts with the same key only the first in order stays; who has none left makes room for the next. */
function eachKeyOnce(candidates: readonly Candidate[]): { readonly kept: Candidate[]; readonly taken: Candidate[] } {
  const seen = new Set<string>()
  const [kept, taken]: [Candidate[], Candidate[]] = [[], []]
  for (const candidate of candidates) {
    const parts = candidate.parts.filter(({ key }) => key === null || !seen.has(key))
    for (const { key } of parts) if (key !== null) seen.add(key)
    const fen = parts.reduce((sum, part) => sum + part.fen, 0)
    if (parts.length === 0 && candidate.parts.length > 0) taken.push(candidate)
    else kept.push({ ...candidate, parts, fen: candidate.parts.length === 0 ? candidate.fen : fen })
  }
  return { kept, taken }
}

const withPrize = (candidate: Placed, prizes: readonly Prize[]): Placed =>
  prizes.length === 0
    ? candidate
    : { ...candidate, fen: prizes.find(({ from, to }) => candidate.place >= from && candidate.place <= to)?.pay ?? 0 }

function inOrder(order: BatchOrder, candidates: readonly Candidate[]): Candidate[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: '', rank: 0 }))
  if (order.by === 'lottery') for (const one of keyed) one.key = sha256(`${order.seed}:${one.candidate.uscc}`)
  if (order.by === 'rank') for (const [score, weight] of Object.entries(order.weights)) addRanks(keyed, score, weight)
  keyed.sort((a, b) => a.rank - b.rank || compare(a.key, b.key) || tieBreak(a.candidate, b.candidate))
  return keyed.map(({ candidate }) => candidate)
}

/** Adds each candidate's place in a figure; equal figures share the better place. */
function addRanks(
  keyed: readonly { readonly candidate: Candidate; rank: number }[],
  score: string,
  weight: number,
): void {
  const figure = ({ candidate }: { candidate: Candidate }) => candidate.scores[score] ?? Number.NEGATIVE_INFINITY
  const sorted = [...keyed].sort((a, b) => compare(figure(b), figure(a)))
  let place = 1
  for (const [i, one] of sorted.entries()) {
    if (i > 0 && figure(one) !== figure(sorted[i - 1] as typeof one)) place = i + 1
    one.rank += place * weight
  }
}

const tieBreak = (a: Candidate, b: Candidate): number =>
  compare(a.submittedAt, b.submittedAt) || compare(a.uscc, b.uscc)

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

type Placed = Candidate & { readonly place: number }

/** The first that no longer fits ends it: nobody behind is served before those ahead. */
function untilSpent(candidates: readonly Placed[], budget: Fen): Placed[] {
  let left = budget
  const end = candidates.findIndex(({ fen }) => {
    left -= fen
    return left < 0
  })
  return candidates.slice(0, end < 0 ? candidates.length : end)
}

/**
 * Everyone the same part of what they would get, whole 分, together exactly the budget: rounded down, then the 分 left over to
 * the largest remainders, of equals to the better place.
 */
function proRata(candidates: readonly Placed[], budget: Fen): Placed[] {
  const total = candidates.reduce((sum, { fen }) => sum + fen, 0)
  if (total <= budget) return [...candidates]
  const exact = candidates.map(({ fen }) => fen * (budget / total))
  const parts = exact.map((part, i) => Math.min(Math.floor(part), candidates[i]!.fen))
  const left = budget - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - parts[i]! }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) parts[i]! += 1
  return candidates.map((candidate, i) => ({ ...candidate, fen: parts[i] as Fen }))
}
