import type { Fen } from '../money/index.ts'
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
}

/**
 * Who comes first: `rank` by one figure; `weighted_rank` 多指标加权名次, by the weighted sum of the places in each figure;
 * `first_come` 先到先得; `lottery` by SHA-256 of `seed:uscc`, which anyone can compute again from the public seed.
 * Ties go to who came first, then to the smaller uscc.
 */
export type BatchOrder =
  | { readonly by: 'rank'; readonly score: string }
  | { readonly by: 'weighted_rank'; readonly weights: Readonly<Record<string, number>> }
  | { readonly by: 'first_come' }
  | { readonly by: 'lottery'; readonly seed: string }

export interface BatchPlan {
  readonly order: BatchOrder
  /** Most enterprises; null: no limit. */
  readonly quota: number | null
  /** Most money; null: no limit. */
  readonly budget: Fen | null
  /** Where the budget is short: pay in order until one no longer fits, or all of the quota in proportion. */
  readonly whenShort: 'until_spent' | 'pro_rata'
}

export interface BatchOutcome {
  /** In order; `fen` is less than the candidate's after a pro-rata cut. */
  readonly selected: readonly { readonly uscc: string; readonly place: number; readonly fen: Fen }[]
  readonly left: readonly { readonly uscc: string; readonly place: number; readonly reason: 'QUOTA' | 'BUDGET' }[]
}

export function selectBatch(
  { order, quota, budget, whenShort }: BatchPlan,
  candidates: readonly Candidate[],
): BatchOutcome {
  const placed = inOrder(order, candidates).map((candidate, i) => ({ ...candidate, place: i + 1 }))
  const within = quota === null ? placed : placed.slice(0, quota)
  const outside = placed.slice(within.length).map(({ uscc, place }) => ({ uscc, place, reason: 'QUOTA' as const }))
  const paid =
    budget === null ? within : whenShort === 'pro_rata' ? proRata(within, budget) : untilSpent(within, budget)
  const short = within.slice(paid.length).map(({ uscc, place }) => ({ uscc, place, reason: 'BUDGET' as const }))
  return { selected: paid.map(({ uscc, place, fen }) => ({ uscc, place, fen })), left: [...short, ...outside] }
}

function inOrder(order: BatchOrder, candidates: readonly Candidate[]): Candidate[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: '', rank: 0 }))
  if (order.by === 'lottery') for (const one of keyed) one.key = sha256(`${order.seed}:${one.candidate.uscc}`)
  if (order.by === 'rank') addRanks(keyed, order.score, 1)
  if (order.by === 'weighted_rank')
    for (const [score, weight] of Object.entries(order.weights)) addRanks(keyed, score, weight)
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
