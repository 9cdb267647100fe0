import { type Block, clearBeyond, judgeNodes } from './judge-blocks.ts'
import { blockWords } from './lanes.ts'
import type { RuleMatches } from './match-all.ts'
import type { AtomPlace, Program } from './program.ts'

/**
 * The whole population against all rules, from bits that the caller has of each atom: of an edited rule only the atoms
 * that the edit touches are new.
 * @param count enterprises; bits beyond the last one are not looked at
 */
export function matchBits(program: Program, count: number, bitsOf: (place: AtomPlace) => RuleMatches): RuleMatches[] {
  const { nodes, roots } = program
  const words = Math.ceil(count / 32)
  const block = layOutRows(nodes.length)
  const atoms = nodes.flatMap((node, index) => (node.op === 'atom' ? [{ index, bits: bitsOf(node.place) }] : []))
  const results = roots.map(() => ({ eligible: new Int32Array(words), maybe: new Int32Array(words) }))
  for (let from = 0; from < words; from += blockWords) {
    const length = Math.min(blockWords, words - from)
    for (const { index, bits } of atoms) {
      block.rows.set(bits.eligible.subarray(from, from + length), block.yes[index])
      block.rows.set(bits.maybe.subarray(from, from + length), block.maybe[index])
    }
    judgeNodes(nodes, block, length)
    clearBeyond(block.rows, count, from, length)
    for (const [rule, root] of roots.entries()) {
      const row = (start: number) => block.rows.subarray(start, start + length)
      results[rule]!.eligible.set(row(block.yes[root]!), from)
      results[rule]!.maybe.set(row(block.maybe[root]!), from)
    }
  }
  return results
}

const layOutRows = (nodes: number): Block => ({
  rows: new Int32Array(nodes * 2 * blockWords),
  yes: Int32Array.from({ length: nodes }, (_, node) => node * 2 * blockWords),
  maybe: Int32Array.from({ length: nodes }, (_, node) => (node * 2 + 1) * blockWords),
})
