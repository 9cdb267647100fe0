import { atLeast, choose, NO, not, type Truth, UNKNOWN, YES } from '../condition/index.ts'
import { codeAt } from './code-column.ts'
import type { Population } from './population.ts'
import type { ProgramNode } from './program.ts'

/** Verdicts of one enterprise as bits by rule: bit i of word w is rule 32w + i. Overwritten by the next call. */
export interface OneMatch {
  readonly eligible: Int32Array
  /** Eligible or undetermined. */
  readonly maybe: Int32Array
}

/**
 * One enterprise against all rules. What of a rule's top `all` rests on a single feature is settled beforehand: for each
 * code of the feature, the rules it refuses and the rules it leaves open are bits. Only what joins several features, of
 * rules not refused by then, is judged node by node. Build anew after new codes turned up.
 */
export function compileMatchOne(population: Population): (enterprise: number) => OneMatch {
  const { program, features } = population
  const words = Math.ceil(program.roots.length / 32)
  const { always, masks, rest } = settle(population, words)
  const { starts, counts, touched, bits } = flatten(masks)
  const columns = masks.map(({ feature }) => features[feature]!.column)
  const codes = new Uint32Array(features.length)
  const judge = nodeJudge(population, codes)
  const eligible = new Int32Array(words)
  const maybe = new Int32Array(words)
  return (enterprise) => {
    eligible.set(always.eligible)
    maybe.set(always.maybe)
    for (let m = 0, word = 0; m < columns.length; m += 1) {
      const count = counts[m]!
      let from = starts[m]! + codeAt(columns[m]!, enterprise) * count * 2
      for (const end = word + count; word < end; word += 1, from += 2) {
        eligible[touched[word]!]! &= bits[from]!
        maybe[touched[word]!]! &= bits[from + 1]!
      }
    }
    if (rest.length > 0) for (let f = 0; f < codes.length; f += 1) codes[f] = codeAt(features[f]!.column, enterprise)
    for (let r = 0; r < rest.length; r += 1) {
      const { rule, node } = rest[r]!
      const [word, bit] = [rule >>> 5, 1 << (rule & 31)]
      if ((maybe[word]! & bit) === 0) continue
      const truth = judge(node)
      if (truth !== YES) eligible[word]! &= ~bit
      if (truth === NO) maybe[word]! &= ~bit
    }
    return { eligible, maybe }
  }
}

/** The masks of all features one after another: for each code the touched words, eligible and maybe side by side. */
function flatten(masks: readonly FeatureMask[]) {
  const counts = Uint16Array.from(masks, ({ touched }) => touched.length)
  const starts = new Uint32Array(masks.length)
  const bits: number[] = []
  for (const [m, mask] of masks.entries()) {
    starts[m] = bits.length
    for (let i = 0; i < mask.eligible.length; i += 1) bits.push(mask.eligible[i]!, mask.maybe[i]!)
  }
  const touched = Uint16Array.from(masks.flatMap((mask) => [...mask.touched]))
  return { starts, counts, touched, bits: Int32Array.from(bits) }
}

interface FeatureMask {
  readonly feature: number
  /** The words of rule bits that this feature has a say in. */
  readonly touched: Uint16Array
  /** Bits by rule that the feature lets stand: the touched words, for each code. */
  readonly eligible: Int32Array
  readonly maybe: Int32Array
}

/** While it is filled: all words for each code. */
interface WideMask extends FeatureMask {
  readonly words: number
}

interface Settled {
  /** What rests on no feature at all holds for everyone. */
  readonly always: WideMask
  readonly masks: readonly FeatureMask[]
  readonly rest: readonly { readonly rule: number; readonly node: number }[]
}

/** The parts of the rules' top `all`: those on one feature as masks by its codes, the others as nodes to judge. */
function settle(population: Population, words: number): Settled {
  const { program, features } = population
  const featuresOf = singleFeatures(program.nodes)
  const masks = new Map<number, WideMask>()
  const always = newMask(-1, 1, words)
  const rest: { rule: number; node: number }[] = []
  const codes = new Uint32Array(features.length)
  const judge = nodeJudge(population, codes)
  for (const [rule, root] of program.roots.entries()) {
    const top = program.nodes[root] as ProgramNode
    for (const node of top.op === 'all' ? top.children : [root]) {
      const feature = featuresOf[node] ?? 'many'
      if (feature === 'many') rest.push({ rule, node })
      else if (feature === 'none') mark(always, 0, rule, judge(node))
      else {
        const size = features[feature]!.size()
        const mask = masks.get(feature) ?? newMask(feature, size, words)
        masks.set(feature, mask)
        for (let code = 0; code < size; code += 1) {
          codes[feature] = code
          mark(mask, code, rule, judge(node))
        }
      }
    }
  }
  return { always, masks: [...masks.values()].map(narrowed), rest }
}

const newMask = (feature: number, codes: number, words: number): WideMask => ({
  feature,
  words,
  touched: Uint16Array.from({ length: words }, (_, word) => word),
  eligible: new Int32Array(codes * words).fill(-1),
  maybe: new Int32Array(codes * words).fill(-1),
})

function mark({ eligible, maybe, words }: WideMask, code: number, rule: number, truth: Truth): void {
  const word = code * words + (rule >>> 5)
  if (truth !== YES) eligible[word]! &= ~(1 << (rule & 31))
  if (truth === NO) maybe[word]! &= ~(1 << (rule & 31))
}

/** Keeps only the words in which some code takes a bit away. */
function narrowed({ feature, eligible, maybe, words, touched }: WideMask): FeatureMask {
  const kept = touched.filter((word) => eligible.some((bits, i) => bits !== -1 && i % words === word))
  const narrow = (bits: Int32Array) => bits.filter((_, i) => kept.includes(i % words))
  return { feature, touched: kept, eligible: narrow(eligible), maybe: narrow(maybe) }
}

/** The one feature each node rests on; `none` for constants, `many` for more than one. */
function singleFeatures(nodes: readonly ProgramNode[]): (number | 'none' | 'many')[] {
  const single: (number | 'none' | 'many')[] = []
  for (const node of nodes) {
    const below = node.op === 'atom' ? [node.place.feature] : childrenOf(node).map((child) => single[child]!)
    const distinct = [...new Set(below.filter((one) => one !== 'none'))]
    single.push(distinct.length === 0 ? 'none' : distinct.length === 1 ? distinct[0]! : 'many')
  }
  return single
}

const childrenOf = (node: ProgramNode): readonly number[] =>
  node.op === 'not' ? [node.child] : node.op === 'atom' || node.op === 'constant' ? [] : node.children

/** Judges a node by the codes in an array that the caller fills. */
function nodeJudge({ program, features }: Population, codes: Uint32Array): (node: number) => Truth {
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
