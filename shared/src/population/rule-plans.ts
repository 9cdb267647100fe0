import { NO, type Truth, YES } from '../condition/index.ts'
import { chooseMasks } from './choose-masks.ts'
import { nodeJudge } from './judge-node.ts'
import type { Population } from './population.ts'
import type { ProgramNode } from './program.ts'

/** What of a rule's top `all` rests on one feature: its truth for each of the feature's codes. */
export interface RulePart {
  readonly rule: number
  readonly feature: number
  readonly truths: Uint8Array
}

/** Bits by rule that a feature lets stand. */
export interface FeatureMask {
  readonly feature: number
  /** The words of rule bits that this feature has a say in. */
  readonly touched: Uint16Array
  /** For each code, for each touched word: whom it lets be eligible, whom it leaves open. */
  readonly bits: Int32Array
}

/** A part that joins several features. */
interface RestNode {
  readonly node: number
  /** The features it reads. */
  readonly reads: Uint16Array
}

export interface RulePlans {
  /** What rests on no feature at all holds for everyone. */
  readonly always: { readonly eligible: Int32Array; readonly maybe: Int32Array }
  readonly masks: readonly FeatureMask[]
  /** The other parts, those of rule r from `starts[r]` to `starts[r + 1]`: its feature, and where in `truths` its table begins. */
  readonly parts: {
    readonly starts: Uint32Array
    readonly features: Uint16Array
    readonly tables: Uint32Array
    readonly truths: Uint8Array
  }
  /** By rule. */
  readonly rest: readonly (readonly RestNode[])[]
}

export function rulePlans(population: Population, words: number): RulePlans {
  const { program, features } = population
  const reads = featuresRead(program.nodes)
  const codes = new Uint32Array(features.length)
  const judge = nodeJudge(population, codes)
  const always = { eligible: new Int32Array(words).fill(-1), maybe: new Int32Array(words).fill(-1) }
  clearBeyond(always, program.roots.length)
  const parts = new Map<string, RulePart>()
  const rest: RestNode[][] = program.roots.map(() => [])
  for (const [rule, root] of program.roots.entries()) {
    const top = program.nodes[root]!
    for (const node of top.op === 'all' ? top.children : [root]) {
      const [feature, ...others] = reads[node]!
      if (others.length > 0) rest[rule]!.push({ node, reads: Uint16Array.from(reads[node]!) })
      else if (feature === undefined) mark(always, rule, judge(node))
      else {
        const key = `${rule},${feature}`
        const part = parts.get(key) ?? { rule, feature, truths: new Uint8Array(features[feature]!.size()).fill(YES) }
        parts.set(key, part)
        for (let code = 0; code < part.truths.length; code += 1) {
          codes[feature] = code
          part.truths[code] = Math.min(part.truths[code]!, judge(node))
        }
      }
    }
  }
  const { chosen, others } = chooseMasks(population, [...parts.values()])
  return { always, masks: chosen.map((own) => maskOf(own)), parts: flatten(others, program.roots.length), rest }
}

/** Bits of rules that there are not. */
function clearBeyond({ eligible, maybe }: RulePlans['always'], rules: number): void {
  if (rules % 32 === 0) return
  const last = eligible.length - 1
  eligible[last] = (1 << (rules % 32)) - 1
  maybe[last] = eligible[last]!
}

function mark({ eligible, maybe }: RulePlans['always'], rule: number, truth: Truth): void {
  const bit = 1 << (rule & 31)
  if (truth !== YES) eligible[rule >>> 5]! &= ~bit
  if (truth === NO) maybe[rule >>> 5]! &= ~bit
}

/** The parts of one feature, of all rules, as bits. */
function maskOf(parts: readonly RulePart[]): FeatureMask {
  const [{ feature, truths }] = parts as [RulePart]
  const touched = Uint16Array.from(new Set(parts.map(({ rule }) => rule >>> 5))).sort()
  const bits = new Int32Array(truths.length * touched.length * 2).fill(-1)
  for (const part of parts) {
    const place = touched.indexOf(part.rule >>> 5)
    const bit = 1 << (part.rule & 31)
    for (const [code, truth] of part.truths.entries()) {
      const at = (code * touched.length + place) * 2
      if (truth !== YES) bits[at]! &= ~bit
      if (truth === NO) bits[at + 1]! &= ~bit
    }
  }
  return { feature, touched, bits }
}

function flatten(parts: readonly RulePart[], rules: number): RulePlans['parts'] {
  const byRule: RulePart[][] = Array.from({ length: rules }, () => [])
  for (const part of parts) byRule[part.rule]!.push(part)
  const inOrder = byRule.flat()
  const starts = new Uint32Array(rules + 1)
  for (const [rule, own] of byRule.entries()) starts[rule + 1] = starts[rule]! + own.length
  const tables = new Uint32Array(inOrder.length)
  for (let p = 1; p < inOrder.length; p += 1) tables[p] = tables[p - 1]! + inOrder[p - 1]!.truths.length
  return {
    starts,
    features: Uint16Array.from(inOrder, ({ feature }) => feature),
    tables,
    truths: Uint8Array.from(inOrder.flatMap(({ truths }) => [...truths])),
  }
}

/** The features that each node rests on. */
function featuresRead(nodes: readonly ProgramNode[]): (readonly number[])[] {
  const reads: (readonly number[])[] = []
  for (const node of nodes)
    reads.push(
      node.op === 'atom' ? [node.place.feature] : [...new Set(childrenOf(node).flatMap((child) => reads[child]!))],
    )
  return reads
}

const childrenOf = (node: ProgramNode): readonly number[] =>
  node.op === 'not' ? [node.child] : node.op === 'atom' || node.op === 'constant' ? [] : node.children
