import { atLeast, choose, NO, not, type Truth, UNKNOWN, YES } from '../condition/index.ts'
import type { Population } from './population.ts'

/** Judges a node by the codes in an array that the caller fills. */
export function nodeJudge({ program, features }: Population, codes: Uint32Array): (node: number) => Truth {
  const tables = features.map((feature) => truthTable(feature.size(), feature.atomCount, feature.truth))
  const judge = (index: number): Truth => {
    const node = program.nodes[index]!
    switch (node.op) {
      case 'atom': {
        const { feature, atom } = node.place
        return tables[feature]![codes[feature]! * features[feature]!.atomCount + atom] as Truth
      }
      case 'constant':
        return node.truth
      case 'all':
        return joinUntil(node.children, NO)
      case 'any':
        return joinUntil(node.children, YES)
      case 'not':
        return not(judge(node.child))
      case 'if':
        return choose(judge(node.children[0]), judge(node.children[1]), judge(node.children[2]))
      case 'at_least':
        return atLeast(node.n, node.children.map(judge))
    }
  }
  /** The lowest of an `all`, the highest of an `any`. */
  function joinUntil(children: readonly number[], decided: Truth): Truth {
    let truth: Truth = not(decided)
    for (const child of children) {
      const one = judge(child)
      if (one === decided) return one
      if (one === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
  return judge
}

function truthTable(codes: number, atoms: number, truth: (atom: number, code: number) => Truth): Uint8Array {
  const table = new Uint8Array(codes * atoms)
  for (let code = 0; code < codes; code += 1)
    for (let atom = 0; atom < atoms; atom += 1) table[code * atoms + atom] = truth(atom, code)
  return table
}
