import { NO, YES } from '../condition/index.ts'
import { type AtomLanes, blockWords, fillLane, layOutLanes } from './lanes.ts'
import type { Population } from './population.ts'
import type { AtomPlace, ProgramNode } from './program.ts'

/** What matching looks at: it doesn't ask where the columns came from. */
type Coded = Omit<Population, 'store'>

/** Who is eligible and who may be, as bits by enterprise: bit i of word w is enterprise 32w + i. */
export interface RuleMatches {
  readonly eligible: Int32Array
  /** Eligible or undetermined. */
  readonly maybe: Int32Array
}

/** The whole population against all rules of its program. */
export function matchAll(population: Coded): RuleMatches[] {
  const { count, program } = population
  const words = Math.ceil(count / 32)
  const results = program.roots.map(() => ({ eligible: new Int32Array(words), maybe: new Int32Array(words) }))
  forEachBlock(population, (block, from, length) => {
    for (const [rule, root] of program.roots.entries()) {
      const { eligible, maybe } = results[rule]!
      eligible.set(block.yes.subarray(root * blockWords, root * blockWords + length), from)
      maybe.set(block.maybe.subarray(root * blockWords, root * blockWords + length), from)
    }
  })
  return results
}

export interface RuleCounts {
  readonly eligible: number
  readonly undetermined: number
}

/** How many, without keeping who. */
export function countAll(population: Population): RuleCounts[] {
  const { roots } = population.program
  const eligible = new Float64Array(roots.length)
  const maybe = new Float64Array(roots.length)
  forEachBlock(population, (block, _from, length) => {
    for (const [rule, root] of roots.entries()) {
      eligible[rule]! += countBits(block.yes, root * blockWords, length)
      maybe[rule]! += countBits(block.maybe, root * blockWords, length)
    }
  })
  return roots.map((_, rule) => ({ eligible: eligible[rule]!, undetermined: maybe[rule]! - eligible[rule]! }))
}

function countBits(words: Int32Array, from: number, length: number): number {
  let bits = 0
  for (let i = from; i < from + length; i += 1) bits += popCount(words[i]!)
  return bits
}

export function popCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The nodes' truths for one block of enterprises: a row of words for each node. */
interface Block {
  readonly yes: Int32Array
  readonly maybe: Int32Array
}

function forEachBlock(population: Coded, visit: (block: Block, fromWord: number, words: number) => void): void {
  const { count, program } = population
  const lanes = layOutLanes(population)
  const atoms = new Int32Array(lanes.rowCount * blockWords)
  const size = program.nodes.length * blockWords
  const block = { yes: new Int32Array(size), maybe: new Int32Array(size) }
  const words = Math.ceil(count / 32)
  for (let from = 0; from < words; from += blockWords) {
    const length = Math.min(blockWords, words - from)
    for (const lane of lanes.lanes) fillLane(lane, from * 32, count, length, atoms)
    for (const [node, definition] of program.nodes.entries())
      judgeNode(definition, node * blockWords, block, atoms, lanes, length)
    clearBeyond(block, count, from, length)
    visit(block, from, length)
  }
}

/** Bits beyond the last enterprise are no enterprises. */
function clearBeyond(block: Block, count: number, from: number, length: number): void {
  const inLast = count - (from + length - 1) * 32
  if (inLast >= 32) return
  const mask = (1 << inLast) - 1
  for (let at = length - 1; at < block.yes.length; at += blockWords) {
    block.yes[at]! &= mask
    block.maybe[at]! &= mask
  }
}

function judgeNode(
  node: ProgramNode,
  at: number,
  block: Block,
  atoms: Int32Array,
  lanes: AtomLanes,
  length: number,
): void {
  const { yes, maybe } = block
  switch (node.op) {
    case 'atom':
      copyAtom(node.place, at, block, atoms, lanes, length)
      return
    case 'constant':
      yes.fill(node.truth === YES ? -1 : 0, at, at + length)
      maybe.fill(node.truth === NO ? 0 : -1, at, at + length)
      return
    case 'all':
    case 'any':
      join(yes, node.children, at, length, node.op === 'all')
      join(maybe, node.children, at, length, node.op === 'all')
      return
    case 'not': {
      const child = node.child * blockWords
      for (let i = 0; i < length; i += 1) {
        yes[at + i] = ~maybe[child + i]!
        maybe[at + i] = ~yes[child + i]!
      }
      return
    }
    case 'if':
      choose(node.children, at, block, length)
      return
    case 'at_least':
      atLeast(yes, node.n, node.children, at, length)
      atLeast(maybe, node.n, node.children, at, length)
  }
}

function copyAtom(
  { feature, atom }: AtomPlace,
  at: number,
  { yes, maybe }: Block,
  atoms: Int32Array,
  { yesRow, maybeRow, unknownRow }: AtomLanes,
  length: number,
): void {
  const held = (yesRow[feature]! + atom) * blockWords
  const unknown = unknownRow[feature]
  const other = (unknown ?? maybeRow[feature]! + atom) * blockWords
  for (let i = 0; i < length; i += 1) {
    const bits = atoms[held + i]!
    yes[at + i] = bits
    maybe[at + i] = unknown === null ? atoms[other + i]! : bits | atoms[other + i]!
  }
}

function join(rows: Int32Array, children: readonly number[], at: number, length: number, isAll: boolean): void {
  rows.fill(isAll ? -1 : 0, at, at + length)
  for (const child of children) {
    const from = child * blockWords
    if (isAll) for (let i = 0; i < length; i += 1) rows[at + i]! &= rows[from + i]!
    else for (let i = 0; i < length; i += 1) rows[at + i]! |= rows[from + i]!
  }
}

/** An undecided test is decided where both branches agree. */
function choose(children: readonly [number, number, number], at: number, { yes, maybe }: Block, length: number): void {
  const [test, then, otherwise] = children.map((child) => child * blockWords) as [number, number, number]
  for (let i = 0; i < length; i += 1) {
    const [c, cMay, t, tMay, e, eMay] = [
      yes[test + i]!,
      maybe[test + i]!,
      yes[then + i]!,
      maybe[then + i]!,
      yes[otherwise + i]!,
      maybe[otherwise + i]!,
    ]
    const open = cMay & ~c
    yes[at + i] = (c & t) | (~cMay & e) | (open & t & e)
    maybe[at + i] = (c & tMay) | (~cMay & eMay) | (open & (tMay | eMay))
  }
}

/** At least n of the children's bits, counted for all enterprises of a word at once: `reached[k]` says that k+1 are. */
function atLeast(rows: Int32Array, n: number, children: readonly number[], at: number, length: number): void {
  const reached = Array.from({ length: n }, () => new Int32Array(length))
  for (const child of children) {
    for (let k = n - 1; k >= 0; k -= 1) {
      for (let i = 0; i < length; i += 1) {
        const before = k === 0 ? -1 : reached[k - 1]![i]!
        reached[k]![i]! |= before & rows[child * blockWords + i]!
      }
    }
  }
  rows.set(reached[n - 1]!, at)
}
