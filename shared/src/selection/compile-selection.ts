import { type At, compilerAt, type EnterpriseFacts, isKnown, type Reader } from '../condition/index.ts'
import { type Fen, splitByShares } from '../money/index.ts'
import type { BatchPlan, Candidate, CandidatePart } from './batch.ts'
import type { Selection } from './selection.ts'

export interface CompiledSelection {
  readonly plan: BatchPlan
  /** What the batch has to know of an enterprise beside its amount. */
  readonly read: (facts: EnterpriseFacts, fen: Fen) => Pick<Candidate, 'scores' | 'parts'>
}

/** A rule's selection made ready for a batch. */
export function compileSelection(selection: Selection, at: At): CompiledSelection {
  const compile = compilerAt(at)
  const { order, quota, prizes, budget, whenShort, oncePer } = selection
  const figures = order.by === 'rank' ? order.figures : []
  const readers = figures.map(({ of }) => compile.term(of))
  const weights = Object.fromEntries(figures.map(({ weight }, i) => [String(i), weight]))
  const partsOf = oncePer === null ? null : compileParts(oncePer, at)
  return {
    plan: {
      order: order.by === 'rank' ? { by: 'rank', weights } : order,
      quota,
      prizes,
      budget,
      whenShort,
    },
    read: (facts, fen) => ({
      scores: readScores(readers, facts),
      parts: partsOf?.(facts, fen) ?? [{ key: null, fen }],
    }),
  }
}

function readScores(
  readers: readonly Reader<{ lo: number; hi: number }>[],
  facts: EnterpriseFacts,
): Candidate['scores'] {
  const known = readers.flatMap((reader, i) => {
    const value = reader.read(facts, null)
    return isKnown(value) ? [[String(i), value.lo] as const] : []
  })
  return Object.fromEntries(known)
}

/** The parts of an amount that count once: the whole under the enterprise's key, or an equal part for each item. */
function compileParts(
  oncePer: NonNullable<Selection['oncePer']>,
  at: At,
): (facts: EnterpriseFacts, fen: Fen) => readonly CandidatePart[] {
  const compile = compilerAt(at)
  const keyOf = compile.set({ set: 'value', attribute: oncePer.attribute, span: null, together: null })
  if (oncePer.items === null) return (facts, fen) => [{ key: keyOf.read(facts, null)?.[0] ?? null, fen }]
  const judged = compile.items(oncePer.items, oncePer.where)
  return (facts, fen) => {
    const items = judged.read(facts, null) ?? []
    const parts =
      items.length === 0
        ? []
        : splitByShares(
            fen,
            items.map(() => 1),
          )
    return items.map(({ item }, i) => ({ key: keyOf.read(facts, item)?.[0] ?? null, fen: parts[i] as Fen }))
  }
}
