import { NO, YES } from '../condition/index.ts'
import { type AtomLanes, blockWords, fillLane, layOutLanes } from './lanes.ts'
import type { Population } from './population.ts'
import type { ProgramNode } from './program.ts'

/** What matching looks at: it doesn't ask where the columns came from. */
export type Coded = Omit<Population, 'store'>

/** The nodes' truths for one block of enterprises. */
export interface Block {
  /** Rows of words: those of the atom lanes, then those of the nodes. */
  readonly rows: Int32Array
  /** Where in `rows` each node's row begins: for whom it is known to hold. */
  readonly yes: Int32Array
  /** For whom it may hold. */
  readonly maybe: Int32Array
}

/** Judges all nodes of the program, a block of enterprises after the other. */
export function forEachBlock(population: Coded, visit: (block: Block, fromWord: number, words: number) => void): void {
  const { count, program } = population
  const lanes = layOutLanes(population)
  const block = layOutRows(program.nodes, lanes)
  const words = Math.ceil(count / 32)
  for (let from = 0; from < words; from += blockWords) {
    const length = Math.min(blockWords, words - from)
    for (const [i, lane] of lanes.lanes.entries()) fillLane(lane, i * 32, from * 32, count, length, block.rows)
    joinMaybe(program.nodes, block, lanes, length)
    judgeNodes(program.nodes, block, length)
    clearBeyond(block.rows, count, from, length)
    visit(block, from, length)
  }
}

/** An atom's truths are read where its lane put them. */
function layOutRows(nodes: readonly ProgramNode[], { rowCount, yesRow, maybeRow, unknownRow }: AtomLanes): Block {
  let next = rowCount
  const own = () => next++ * blockWords
  const places = nodes.map((node) => {
    if (node.op !== 'atom') return [own(), own()] as const
    const { feature, atom } = node.place
    const maybe = unknownRow[feature] === null ? (maybeRow[feature]! + atom) * blockWords : own()
    return [(yesRow[feature]! + atom) * blockWords, maybe] as const
  })
  return {
    rows: new Int32Array(next * blockWords),
    yes: Int32Array.from(places, ([yes]) => yes),
    maybe: Int32Array.from(places, ([, maybe]) => maybe),
  }
}

/** Where one row tells who is unknown to all atoms of a feature, each atom's own row of who may is put together. */
function joinMaybe(nodes: readonly ProgramNode[], { rows, yes, maybe }: Block, lanes: AtomLanes, length: number): void {
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!
    const unknown = node.op === 'atom' ? lanes.unknownRow[node.place.feature]! : null
    if (unknown !== null) either(rows, yes[index]!, unknown * blockWords, maybe[index]!, length)
  }
}

/** Bits beyond the last enterprise are no enterprises. */
export function clearBeyond(rows: Int32Array, count: number, from: number, length: number): void {
  const inLast = count - (from + length - 1) * 32
  if (inLast >= 32) return
  const mask = (1 << inLast) - 1
  for (let at = length - 1; at < rows.length; at += blockWords) rows[at]! &= mask
}

/** Judges all nodes of a block whose atoms' rows are filled. */
export function judgeNodes(nodes: readonly ProgramNode[], block: Block, length: number): void {
  for (let index = 0; index < nodes.length; index += 1) judgeNode(nodes[index]!, index, block, length)
}

function judgeNode(node: ProgramNode, index: number, block: Block, length: number): void {
  const { rows, yes, maybe } = block
  const [yesAt, maybeAt] = [yes[index]!, maybe[index]!]
  switch (node.op) {
    case 'atom':
      return
    case 'constant':
      rows.fill(node.truth === YES ? -1 : 0, yesAt, yesAt + length)
      rows.fill(node.truth === NO ? 0 : -1, maybeAt, maybeAt + length)
      return
    case 'all':
    case 'any':
      join(rows, node.children, yes, yesAt, length, node.op === 'all')
      join(rows, node.children, maybe, maybeAt, length, node.op === 'all')
      return
    case 'not':
      for (let i = 0; i < length; i += 1) rows[yesAt + i] = ~rows[maybe[node.child]! + i]!
      for (let i = 0; i < length; i += 1) rows[maybeAt + i] = ~rows[yes[node.child]! + i]!
      return
    case 'if':
      choose(node.children, index, block, length)
      return
    case 'at_least':
      atLeast(rows, node.n, node.children, yes, yesAt, length)
      atLeast(rows, node.n, node.children, maybe, maybeAt, length)
  }
}

function both(rows: Int32Array, a: number, b: number, at: number, length: number): void {
  for (let i = 0; i < length; i += 1) rows[at + i] = rows[a + i]! & rows[b + i]!
}

function either(rows: Int32Array, a: number, b: number, at: number, length: number): void {
  for (let i = 0; i < length; i += 1) rows[at + i] = rows[a + i]! | rows[b + i]!
}

/** `places`: where the children's rows begin. */
function join(
  rows: Int32Array,
  children: readonly number[],
  places: Int32Array,
  at: number,
  length: number,
  isAll: boolean,
): void {
  const [first, second = first] = children
  if (first === undefined || second === undefined) {
    rows.fill(isAll ? -1 : 0, at, at + length)
    return
  }
  const combine = isAll ? both : either
  combine(rows, places[first]!, places[second]!, at, length)
  for (let i = 2; i < children.length; i += 1) combine(rows, at, places[children[i]!]!, at, length)
}

/** An undecided test is decided where both branches agree. */
function choose(children: readonly [number, number, number], index: number, block: Block, length: number): void {
  const { rows, yes, maybe } = block
  const [test, then, otherwise] = children
  for (let i = 0; i < length; i += 1) {
    const [c, t, e] = [rows[yes[test]! + i]!, rows[yes[then]! + i]!, rows[yes[otherwise]! + i]!]
    const [cMay, tMay, eMay] = [rows[maybe[test]! + i]!, rows[maybe[then]! + i]!, rows[maybe[otherwise]! + i]!]
    const open = cMay & ~c
    rows[yes[index]! + i] = (c & t) | (~cMay & e) | (open & t & e)
    rows[maybe[index]! + i] = (c & tMay) | (~cMay & eMay) | (open & (tMay | eMay))
  }
}

/** At least n of the children's bits, counted for all enterprises of a word at once: `reached[k]` says that k+1 are. */
function atLeast(
  rows: Int32Array,
  n: number,
  children: readonly number[],
  places: Int32Array,
  at: number,
  length: number,
): void {
  const reached = Array.from({ length: n }, () => new Int32Array(length))
  for (const child of children) {
    for (let k = n - 1; k >= 0; k -= 1) {
      for (let i = 0; i < length; i += 1) {
        const before = k === 0 ? -1 : reached[k - 1]![i]!
        reached[k]![i]! |= before & rows[places[child]! + i]!
      }
    }
  }
  rows.set(reached[n - 1]!, at)
}
