import {
  type At,
  type Condition,
  compilerAt,
  type EnterpriseFacts,
  type Input,
  type Interval,
  isKnown,
  type Leaf,
  type Range,
  type Reader,
  type StringSet,
  type Test,
  type Truth,
  UNKNOWN,
} from '../condition/index.ts'
import type { NameAtom } from './name-codes.ts'
import type { RangeAtom } from './number-codes.ts'

/** Something asked of every enterprise, with all the questions (atoms) that rules put to it. */
export type Feature = {
  readonly key: string
  /** What it is read from; where that is one fact alone, nothing else has a say. */
  readonly inputs: readonly Input[]
} & (
  | { readonly kind: 'number'; readonly read: (facts: EnterpriseFacts) => Interval; readonly atoms: RangeAtom[] }
  | { readonly kind: 'names'; readonly read: (facts: EnterpriseFacts) => StringSet; readonly atoms: NameAtom[] }
  /** Anything else is judged by the evaluator itself, once an enterprise. */
  | { readonly kind: 'truth'; readonly read: (facts: EnterpriseFacts) => Truth; readonly atoms: null[] }
)

/** Where an atom is found: the feature, and which of its atoms. */
export interface AtomPlace {
  readonly feature: number
  readonly atom: number
}

/** A node of any rule; equal ones are one. Children come before their parents in the list. */
export type ProgramNode =
  | { readonly op: 'atom'; readonly place: AtomPlace }
  | { readonly op: 'constant'; readonly truth: Truth }
  | { readonly op: 'all' | 'any'; readonly children: readonly number[] }
  | { readonly op: 'not'; readonly child: number }
  | { readonly op: 'if'; readonly children: readonly [number, number, number] }
  | { readonly op: 'at_least'; readonly n: number; readonly children: readonly number[] }

/** Rules taken apart: what they read, what they ask of it, and how the answers join. */
export interface Program {
  readonly features: readonly Feature[]
  readonly nodes: readonly ProgramNode[]
  /** The node of each rule, in the order of the rules. */
  readonly roots: readonly number[]
}

export interface ProgramSource {
  readonly condition: Condition
  readonly at: At
}

/** Takes rules apart into distinct features, atoms and nodes. */
export function compileProgram(sources: readonly ProgramSource[]): Program {
  const builder = newBuilder()
  const roots = sources.map(({ condition, at }) => addCondition(builder, condition, at))
  return { features: builder.features, nodes: builder.nodes, roots }
}

interface Builder {
  readonly features: Feature[]
  readonly featureByKey: Map<string, number>
  readonly atomByKey: Map<string, number>
  readonly nodes: ProgramNode[]
  readonly nodeByKey: Map<string, number>
}

const newBuilder = (): Builder => ({
  features: [],
  featureByKey: new Map(),
  atomByKey: new Map(),
  nodes: [],
  nodeByKey: new Map(),
})

function addNode(builder: Builder, node: ProgramNode): number {
  const key = JSON.stringify(node)
  const present = builder.nodeByKey.get(key)
  if (present !== undefined) return present
  builder.nodes.push(node)
  builder.nodeByKey.set(key, builder.nodes.length - 1)
  return builder.nodes.length - 1
}

function addCondition(builder: Builder, condition: Condition, at: At): number {
  const add = (child: Condition) => addCondition(builder, child, at)
  switch (condition.node) {
    case 'leaf':
      return addLeaf(builder, condition, at)
    case 'all':
    case 'any': {
      const children = condition.children.flatMap((child) => flatten(child, condition.node)).map(add)
      return addNode(builder, { op: condition.node, children: [...new Set(children)] })
    }
    case 'not':
      return addNode(builder, { op: 'not', child: add(condition.child) })
    case 'if':
      return addNode(builder, {
        op: 'if',
        children: [add(condition.condition), add(condition.then), add(condition.otherwise)],
      })
    case 'at_least':
      return addNode(builder, { op: 'at_least', n: condition.n, children: condition.children.map(add) })
  }
}

/** An `all` in an `all` is one `all`. */
const flatten = (condition: Condition, node: 'all' | 'any'): readonly Condition[] =>
  condition.node === node ? condition.children.flatMap((child) => flatten(child, node)) : [condition]

function addLeaf(builder: Builder, leaf: Leaf, at: At): number {
  const { test } = leaf
  if (test.test === 'open') return addNode(builder, { op: 'constant', truth: UNKNOWN })
  if (test.test === 'set') return addNames(builder, test, at)
  const range = test.test === 'range' ? constantRange(test.range, at) : null
  if (test.test === 'range' && range !== null) {
    const value = compilerAt(at).term(test.of)
    if (value.inputs.length > 0) return addRange(builder, value, { ...range, negated: test.negated })
  }
  const { read, ...reader } = compilerAt(at).condition(leaf)
  const feature = addFeature(builder, { ...reader, kind: 'truth', read: (facts) => read(facts, null), atoms: [null] })
  return addNode(builder, { op: 'atom', place: { feature, atom: 0 } })
}

/** A range whose ends are constants once parameters are settled; null otherwise. */
function constantRange({ low, high }: Range, at: At): Omit<RangeAtom, 'negated'> | null {
  const compile = compilerAt(at)
  const [from, to] = [low, high].map((bound) => (bound === null ? null : compile.term(bound.at)))
  const at0 = (reader: Reader<Interval> | null | undefined, missing: number) => {
    if (!reader) return missing
    const value = reader.inputs.length === 0 ? reader.read(new Map(), null) : null
    return value !== null && isKnown(value) ? value.lo : Number.NaN
  }
  const [lowest, highest] = [at0(from, Number.NEGATIVE_INFINITY), at0(to, Number.POSITIVE_INFINITY)]
  if (Number.isNaN(lowest) || Number.isNaN(highest)) return null
  return { low: lowest, lowOpen: low?.open ?? false, high: highest, highOpen: high?.open ?? false }
}

function addFeature(builder: Builder, feature: Feature): number {
  const { key } = feature
  const present = builder.featureByKey.get(key)
  if (present !== undefined) return present
  builder.features.push(feature)
  builder.featureByKey.set(key, builder.features.length - 1)
  return builder.features.length - 1
}

function addRange(builder: Builder, { key, inputs, read }: Reader<Interval>, atom: RangeAtom): number {
  const feature = addFeature(builder, { kind: 'number', key, inputs, read: (facts) => read(facts, null), atoms: [] })
  return addAtom(builder, feature, atom)
}

function addNames(builder: Builder, test: Extract<Test, { test: 'set' }>, at: At): number {
  const { key, inputs, read } = compilerAt(at).set(test.of)
  const feature = addFeature(builder, { kind: 'names', key, inputs, read: (facts) => read(facts, null), atoms: [] })
  return addAtom(builder, feature, { mode: test.mode, values: test.values, hierarchy: test.hierarchy })
}

function addAtom(builder: Builder, feature: number, atom: RangeAtom | NameAtom): number {
  const key = `${feature}:${'low' in atom ? rangeKey(atom) : JSON.stringify(atom)}`
  const atoms = builder.features[feature]!.atoms as (RangeAtom | NameAtom)[]
  let place = builder.atomByKey.get(key)
  if (place === undefined) {
    place = atoms.length
    atoms.push(atom)
    builder.atomByKey.set(key, place)
  }
  return addNode(builder, { op: 'atom', place: { feature, atom: place } })
}

/** JSON has no infinity. */
const rangeKey = ({ low, lowOpen, high, highOpen, negated }: RangeAtom): string =>
  [low, lowOpen, high, highOpen, negated].join()
