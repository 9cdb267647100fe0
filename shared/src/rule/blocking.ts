import { NO, UNKNOWN, YES } from '../condition/index.ts'
import type { LeafReport, OpenQuestion } from './explanation.ts'
import type { JudgedNode } from './tree.ts'

/** The fewest unmet leaves that keep a node from holding (差一步 when it is one); unknown ones are given the benefit. */
export function blockingLeaves(node: JudgedNode): readonly string[] {
  if (node.truth !== NO) return []
  const { condition, children, report } = node
  switch (condition.node) {
    case 'leaf':
      return [report.path]
    case 'all':
      return children.filter((child) => !fallsWithAnother(child, children)).flatMap(blockingLeaves)
    case 'any':
      return fewest(children.map(blockingLeaves), 1)
    case 'at_least': {
      const met = children.filter(({ truth }) => truth !== NO).length
      return fewest(children.filter(({ truth }) => truth === NO).map(blockingLeaves), condition.n - met)
    }
    case 'not':
      return [(children[0] as JudgedNode).report.path]
    case 'if': {
      const [test, then, otherwise] = children as [JudgedNode, JudgedNode, JudgedNode]
      if (test.truth === UNKNOWN) return fewest([then, otherwise].map(blockingLeaves), 1)
      return blockingLeaves(test.truth === YES ? then : otherwise)
    }
  }
}

/** How long ago something was that never was, beside the leaf that it never was: one step meets both. */
function fallsWithAnother(node: JudgedNode, siblings: readonly JudgedNode[]): boolean {
  if (!node.isNowhere || node.truth !== NO) return false
  const read = new Set(attributesOf(node))
  return siblings.some((one) => one.truth === NO && !one.isNowhere && attributesOf(one).some((code) => read.has(code)))
}

const attributesOf = ({ leaves }: JudgedNode): string[] =>
  leaves.flatMap(({ evidence }) => evidence.map(({ attribute }) => attribute))

function fewest(lists: readonly (readonly string[])[], n: number): readonly string[] {
  return [...lists]
    .sort((a, b) => a.length - b.length)
    .slice(0, n)
    .flat()
}

/**
 * What keeps a node open: facts, figures and deciders of its unknown leaves, skipping all that no longer matters. The most
 * useful first: facts before what only a department can settle, then by how much of the verdict waits for them.
 */
export function openQuestions(node: JudgedNode): readonly OpenQuestion[] {
  const byKey = new Map<string, Question>()
  for (const { leaf, share } of unknownLeaves(node, 1)) {
    const add = (key: string, asked: Partial<OpenQuestion>) => {
      const question = byKey.get(key) ?? { fact: null, figure: null, decider: null, ...asked, paths: [], share: 0 }
      question.paths.push(leaf.path)
      question.share += share
      byKey.set(key, question)
    }
    for (const fact of leaf.missing) add(`${fact.attribute}@${fact.period}`, { fact })
    for (const figure of leaf.unset) add(`${figure.figure}:${figure.name}@${figure.period}`, { figure })
    if (leaf.decider !== null) add(leaf.decider, { decider: leaf.decider })
  }
  return [...byKey.values()]
    .sort((a, b) => Number(b.fact !== null) - Number(a.fact !== null) || b.share - a.share)
    .map(({ share: _, ...question }) => question)
}

type Question = OpenQuestion & { readonly paths: string[]; share: number }

/** The unknown leaves, each with its share of the verdict: of alternatives any one may do. */
function unknownLeaves(node: JudgedNode, share: number): { readonly leaf: LeafReport; readonly share: number }[] {
  if (node.truth !== UNKNOWN) return []
  if (node.condition.node === 'leaf') return node.leaves.map((leaf) => ({ leaf, share }))
  const open = node.children.filter(({ truth }) => truth === UNKNOWN)
  const isAlternative = node.condition.node === 'any' || node.condition.node === 'at_least'
  return open.flatMap((child) => unknownLeaves(child, isAlternative ? share / open.length : share))
}
