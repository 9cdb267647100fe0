import { sourceWords } from '../attribute/index.ts'
import type { Explanation, LeafReport, NodeReport } from './explanation.ts'

/** One condition as an owner reads it. */
export interface Reason {
  readonly path: string
  readonly mark: 'yes' | 'no' | 'unknown'
  readonly sentence: string
  readonly required: string
  /** The enterprise's own value; null where none is known. */
  readonly value: string | null
  /** Who the value is from: `市场监管部门`. */
  readonly source: string | null
  /** As of which day, `2026-10-31`. */
  readonly asOf: string | null
  readonly clause: string | null
  /** What would make it hold, while it does not. */
  readonly toMeet: string | null
}

/** Something to find out before the verdict can fall. */
export interface Ask {
  /** What the fact is called, or the condition somebody judges. */
  readonly name: string
  readonly period: string | null
  /** Who owns the fact, or who decides. */
  readonly who: string
  /**
   * `absent`, `stale`: the fact; `partial`: it is there and does not settle it; `judgement`: a person decides; `unset`: the
   * policy's department has yet to set it.
   */
  readonly reason: 'absent' | 'stale' | 'partial' | 'judgement' | 'unset'
}

/**
 * The reasons that count: without the branch not taken, the alternatives not needed, and what would only have changed
 * the amount. What must not be the case is turned round, so that ✓ always speaks for the enterprise.
 */
export function reasonsOf({ tree, leaves }: Explanation): readonly Reason[] {
  const byPath = new Map(leaves.map((leaf) => [leaf.path, leaf]))
  const bonuses = leaves.filter(({ kind, verdict, path }) => kind === 'bonus' && verdict === 'met' && !isIn(tree, path))
  return [...counting(tree, byPath, false), ...bonuses.map((leaf) => reasonOf(leaf, false))]
}

function counting(node: NodeReport, leaves: ReadonlyMap<string, LeafReport>, turned: boolean): readonly Reason[] {
  const below = (children: readonly NodeReport[]) => children.flatMap((child) => counting(child, leaves, turned))
  const { children } = node
  switch (node.node) {
    case 'leaf':
      return [reasonOf(leaves.get(node.path)!, turned)]
    case 'all':
      return below(children)
    case 'any':
    case 'at_least':
      return below(node.verdict === 'met' ? children.filter(({ verdict }) => verdict === 'met') : children)
    case 'not':
      return children.flatMap((child) => counting(child, leaves, !turned))
    case 'if': {
      const [test, then, otherwise] = children as [NodeReport, NodeReport, NodeReport]
      if (test.verdict === 'unknown') return below(children)
      return below([test.verdict === 'met' ? then : otherwise])
    }
  }
}

const isIn = (node: NodeReport, path: string): boolean =>
  node.path === path || node.children.some((child) => isIn(child, path))

const marks = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const
const turnedMarks = { met: 'no', unmet: 'yes', unknown: 'unknown' } as const

function reasonOf(leaf: LeafReport, turned: boolean): Reason {
  const { path, verdict, text, required, actual, evidence, clause, toMeet } = leaf
  const [first] = evidence
  return {
    path,
    mark: (turned ? turnedMarks : marks)[verdict],
    sentence: turned ? `不属于：${text}` : text,
    required,
    value: actual ?? first?.value ?? null,
    source: first ? sourceWords(first.source) : null,
    asOf: first?.asOf ?? null,
    clause,
    toMeet,
  }
}

/** What has to be found out, most useful first; empty unless the verdict is open. */
export function asksOf({ verdict, questions, leaves }: Explanation): readonly Ask[] {
  if (verdict !== 'undetermined') return []
  const byPath = new Map(leaves.map((leaf) => [leaf.path, leaf]))
  const asked = questions.map(({ fact, figure, decider, paths }): Ask => {
    if (figure !== null) return { name: figure.title, period: figure.period, who: '主管部门', reason: 'unset' }
    if (fact === null) return judgement(byPath.get(paths[0]!)!, decider)
    return { name: fact.name, period: fact.period, who: sourceWords(fact.owner), reason: fact.reason }
  })
  const covered = new Set(questions.flatMap(({ paths }) => paths))
  const open = leaves.filter(
    (leaf) => leaf.kind !== 'bonus' && leaf.verdict === 'unknown' && leaf.applies && !covered.has(leaf.path),
  )
  return [...asked, ...open.map(uncovered)]
}

/** Facts are there and don't settle it (an item lacks a field), or the policy leaves it open. */
function uncovered(leaf: LeafReport): Ask {
  const [first] = leaf.evidence
  if (first === undefined) return judgement(leaf, null)
  return { name: first.name, period: first.period, who: sourceWords(first.source), reason: 'partial' }
}

const judgement = ({ text }: LeafReport, decider: string | null): Ask => ({
  name: text,
  period: null,
  who: decider ?? '主管部门',
  reason: 'judgement',
})
