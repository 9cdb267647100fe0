import { describe, expect, it } from 'vitest'
import { read } from './edit.ts'
import { shapeOf, withLeafType } from './node.ts'
import type { Path } from './path.ts'
import { stepsAt, type TreeStep, withShape } from './tree-edits.ts'

const leaf = (text: string) => ({ text, of: 'revenue', op: '>=', value: '1元' })
const rule = { condition: { all: [leaf('a'), { any: [leaf('b'), leaf('c')] }, leaf('d')] }, benefit: '1元' }

const step = (path: Path, key: TreeStep['key']) => stepsAt(rule, path).find((one) => one.key === key)
const after = (path: Path, key: TreeStep['key']) => words(step(path, key)!.apply(rule).condition)
const words = (node: unknown): unknown => {
  const group = node as { all?: unknown[]; any?: unknown[]; text?: string }
  const list = group.all ?? group.any
  return list ? list.map(words) : group.text
}

describe('moving conditions', () => {
  it.each([
    [['condition', 'all', 2], 'up', ['a', 'd', ['b', 'c']]],
    [['condition', 'all', 0], 'down', [['b', 'c'], 'a', 'd']],
    [['condition', 'all', 2], 'into', ['a', ['b', 'c', 'd']]],
    [['condition', 'all', 1, 'any', 0], 'out', ['a', ['c'], 'b', 'd']],
    [['condition', 'all', 0], 'group', [['a'], ['b', 'c'], 'd']],
    [['condition', 'all', 1], 'dissolve', ['a', 'b', 'c', 'd']],
  ] as const)('%j %s', (path, key, expected) => expect(after(path, key)).toEqual(expected))

  it('offers only what changes something', () => {
    expect(stepsAt(rule, ['condition', 'all', 0]).map(({ key }) => key)).toEqual(['down', 'group'])
    expect(stepsAt(rule, ['condition']).map(({ key }) => key)).toEqual(['group'])
  })
})

it('a group counts another way and keeps its conditions', () => {
  const group = { text: '两项之一', any: [leaf('b'), leaf('c')] }
  const counted = withShape(group, 'at_least')
  expect(counted).toEqual({ text: '两项之一', at_least: 1, among: group.any })
  expect(withShape(counted, 'all')).toEqual({ text: '两项之一', all: group.any })
})

it('a leaf left to a person keeps what the data compared', () => {
  const given = withLeafType(leaf('a'), 'discretion')
  expect(given).toEqual({ ...leaf('a'), kind: 'discretion', decider: '' })
  expect(withLeafType(given, 'data')).toEqual(leaf('a'))
  expect(withLeafType(leaf('a'), 'gap')).toEqual({ ...leaf('a'), gap: '' })
})

it.each([
  ['$name', 'defined'],
  [{ all: 1 }, 'foreign'],
  [{ at_least: 2, among: [] }, 'at_least'],
  [{ if: '$a' }, 'if'],
  [{ gap: '摘要未列' }, 'leaf'],
  [3, 'foreign'],
  [read({}, ['x']), 'foreign'],
])('%j is %s', (node, shape) => expect(shapeOf(node)).toBe(shape))
