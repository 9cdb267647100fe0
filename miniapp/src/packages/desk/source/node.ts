import { isSource, type Source } from '@huiqi/shared/condition'

/** Groups whose conditions stand in a list, and the key that holds it. */
export const listKeys = { all: 'all', any: 'any', at_least: 'among' } as const

export type GroupShape = keyof typeof listKeys

/** How a condition is written; `defined` is `$name`, `foreign` what this form has no fields for. */
export type NodeShape = GroupShape | 'not' | 'if' | 'leaf' | 'defined' | 'foreign'

const leafKeys = ['text', 'of', 'op', 'kind', 'gap', 'decider']

export function shapeOf(node: unknown): NodeShape {
  if (typeof node === 'string') return node.startsWith('$') ? 'defined' : 'foreign'
  if (!isSource(node)) return 'foreign'
  for (const shape of ['all', 'any'] as const) if (shape in node) return Array.isArray(node[shape]) ? shape : 'foreign'
  if ('at_least' in node) return Array.isArray(node.among) ? 'at_least' : 'foreign'
  if ('not' in node) return 'not'
  if ('if' in node) return 'if'
  return leafKeys.some((key) => key in node) ? 'leaf' : 'foreign'
}

export const isGroup = (shape: NodeShape): shape is GroupShape => shape in listKeys

/** The conditions of a group, in their order. */
export const childrenOf = (node: Source, shape: GroupShape): readonly unknown[] => node[listKeys[shape]] as unknown[]

/** Who decides a leaf: the data, a person, or nobody as long as the source leaves it open. */
export type LeafType = 'data' | 'discretion' | 'gap'

export const leafType = (leaf: Source): LeafType =>
  leaf.kind === 'discretion' ? 'discretion' : 'gap' in leaf ? 'gap' : 'data'

/** The leaf with another decider; what data it compared stays written. */
export function withLeafType(leaf: Source, type: LeafType): Source {
  const { kind, decider, gap, ...rest } = leaf
  if (type === 'discretion') return { ...rest, kind: 'discretion', decider: decider ?? '' }
  return type === 'gap' ? { ...rest, gap: gap ?? '' } : rest
}
