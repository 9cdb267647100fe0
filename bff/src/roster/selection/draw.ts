import type { Fen } from '@huiqi/shared/money'
import { type BatchOutcome, type BatchPlan, type Candidate, selectBatch } from '@huiqi/shared/selection'
import { canonicalJson } from '../../secrets/canonical-json.ts'
import { sm3 } from '../../secrets/sm3.ts'

type Left = BatchOutcome['left'][number] & {
  /** TAKEN: with whom its first key was counted. */
  readonly takenBy: string | null
}

export type Drawing = {
  readonly selected: BatchOutcome['selected']
  readonly left: readonly Left[]
  /** SM3 over the plan and all candidates. */
  readonly inputDigest: string
  /** SM3 over who is selected with how much, and who is left for which reason. */
  readonly outcomeDigest: string
}

/**
 * Selects among candidates, the same from the same plan and candidates whoever does it again.
 * @param cap the most the policy pays anybody, whatever his place; null: no limit
 */
export function draw(plan: BatchPlan, candidates: readonly Candidate[], cap: Fen | null): Drawing {
  const capped =
    cap === null ? plan : { ...plan, prizes: plan.prizes.map((one) => ({ ...one, pay: Math.min(one.pay, cap) })) }
  const { selected, left } = selectBatch(capped, candidates)
  // A cut may leave less than a 分: nothing that could be paid.
  const paid = selected.filter(({ fen }) => fen > 0)
  const nothing = selected
    .filter(({ fen }) => fen === 0)
    .map(({ uscc, place }) => ({ uscc, place, reason: 'BUDGET' as const }))
  const holder = keyHolders(candidates, [...selected, ...left])
  const outcome = {
    selected: paid,
    left: [...nothing, ...left].map((one) => ({ ...one, takenBy: one.place === null ? holder(one.uscc) : null })),
  }
  return {
    ...outcome,
    inputDigest: sm3(canonicalJson({ plan: capped, candidates })),
    outcomeDigest: sm3(canonicalJson(outcome)),
  }
}

/** Who in the order first brought the key that a candidate without a place has first. */
function keyHolders(
  candidates: readonly Candidate[],
  placed: readonly { readonly uscc: string; readonly place: number | null }[],
): (uscc: string) => string | null {
  const partsOf = new Map(candidates.map(({ uscc, parts }) => [uscc, parts]))
  const first = new Map<string, string>()
  const inOrder = placed.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!)
  for (const { uscc } of inOrder)
    for (const { key } of partsOf.get(uscc) ?? []) if (key !== null && !first.has(key)) first.set(key, uscc)
  return (uscc) => first.get(partsOf.get(uscc)?.find(({ key }) => key !== null)?.key ?? '') ?? null
}
