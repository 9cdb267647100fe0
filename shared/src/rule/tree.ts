import {
  and,
  atLeast,
  type Compile,
  type Condition,
  choose,
  type EnterpriseFacts,
  NO,
  not,
  or,
  type Truth,
  UNKNOWN,
  YES,
} from '../condition/index.ts'
import type { LeafReport, NodeReport } from './explanation.ts'
import { compileLeaf, verdictName } from './leaf-report.ts'

/** A node judged: its report, and the leaves below in order. */
export interface JudgedNode {
  readonly truth: Truth
  readonly report: NodeReport
  readonly leaves: readonly LeafReport[]
  readonly children: readonly JudgedNode[]
  readonly condition: Condition
  /** A leaf about the day of something that never was. */
  readonly isNowhere: boolean
}

export type Judge = (facts: EnterpriseFacts) => JudgedNode

/** Unlike matching, explaining never stops early: every leaf gets its reason. */
export function compileTree(condition: Condition, path: string, compile: Compile, date: string, isTest = false): Judge {
  if (condition.node === 'leaf') {
    const leaf = compileLeaf(condition, path, compile, date, isTest)
    return (facts) => {
      const truth = leaf.truth(facts)
      return { ...judged(condition, path, truth, [], [leaf.report(facts, truth)]), isNowhere: leaf.isNowhere(facts) }
    }
  }
  const isNot = condition.node === 'not'
  const children = childrenOf(condition).map(([name, child]) =>
    compileTree(child, `${path}/${name}`, compile, date, isTest || isNot || name === 'if'),
  )
  return (facts) => {
    const below = children.map((judge) => judge(facts))
    const truth = joinTruths(
      condition,
      below.map((child) => child.truth),
    )
    return judged(
      condition,
      path,
      truth,
      below,
      condition.node === 'if' ? branchLeaves(below) : below.flatMap(({ leaves }) => leaves),
    )
  }
}

function judged(
  condition: Condition,
  path: string,
  truth: Truth,
  children: readonly JudgedNode[],
  leaves: readonly LeafReport[],
): JudgedNode {
  const text = condition.text
  const reports = children.map(({ report }) => report)
  return {
    truth,
    report: { path, node: condition.node, text, verdict: verdictName(truth), children: reports },
    leaves,
    children,
    condition,
    isNowhere: false,
  }
}

/** Leaves of the branch not taken are kept, marked. */
function branchLeaves(children: readonly JudgedNode[]): LeafReport[] {
  const [test, then, otherwise] = children as [JudgedNode, JudgedNode, JudgedNode]
  const idle = test.truth === YES ? otherwise : test.truth === NO ? then : null
  return children.flatMap((child) =>
    child === idle ? child.leaves.map((leaf) => ({ ...leaf, applies: false })) : child.leaves,
  )
}

/** The nodes below, each with its place as written. */
export function childrenOf(condition: Condition): readonly (readonly [string, Condition])[] {
  switch (condition.node) {
    case 'all':
    case 'any':
      return condition.children.map((child, i) => [`${condition.node}/${i}`, child])
    case 'at_least':
      return condition.children.map((child, i) => [`among/${i}`, child])
    case 'not':
      return [['not', condition.child]]
    case 'if':
      return [
        ['if', condition.condition],
        ['then', condition.then],
        ['else', condition.otherwise],
      ]
    case 'leaf':
      return []
  }
}

function joinTruths(condition: Condition, truths: readonly Truth[]): Truth {
  switch (condition.node) {
    case 'all':
      return truths.reduce<Truth>(and, YES)
    case 'any':
      return truths.reduce<Truth>(or, NO)
    case 'at_least':
      return atLeast(condition.n, truths)
    case 'not':
      return not(truths[0] as Truth)
    case 'if':
      return choose(truths[0] as Truth, truths[1] as Truth, truths[2] as Truth)
    case 'leaf':
      return UNKNOWN
  }
}
