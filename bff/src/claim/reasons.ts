import { sourceWords } from '@huiqi/shared/attribute'
import type { Explanation, LeafReport } from '@huiqi/shared/rule'
import type { ReasonView } from './views.ts'

const MARKS = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const

/**
 * The conditions as they were found when the offer was made. What only changes the amount is told where it applied.
 * @param frozen the claim's snapshot; an imported roster may have given none
 */
export function reasonsOf(frozen: unknown): ReasonView[] {
  const leaves = (frozen as Partial<Explanation> | null)?.leaves ?? []
  return leaves.filter(({ kind, verdict }) => kind !== 'bonus' || verdict === 'met').map(reasonView)
}

function reasonView({ verdict, text, actual, evidence, clause }: LeafReport): ReasonView {
  const [first] = evidence
  return {
    mark: MARKS[verdict],
    sentence: text,
    value: actual ?? first?.value ?? null,
    source: first ? sourceWords(first.source) : null,
    asOf: first?.asOf ?? null,
    clause,
  }
}
