import { describe, expect, it } from 'vitest'
import { insert, move, read, remove, write } from './edit.ts'

const rule = { condition: { all: [{ text: 'a' }, { any: [{ text: 'b' }, { text: 'c' }] }, '$d'] }, benefit: '30万元' }
const before = JSON.stringify(rule)
const texts = (source: unknown, ...path: (string | number)[]) =>
  (read(source, path) as { text?: string }[]).map((one) => one.text ?? JSON.stringify(one))

describe('editing', () => {
  it('reads and writes at a place, and leaves everything else as it is', () => {
    const next = write(rule, ['condition', 'all', 1, 'any', 0, 'text'], 'x')
    expect(read(next, ['condition', 'all', 1, 'any', 0])).toEqual({ text: 'x' })
    expect(next.condition.all[0]).toBe(rule.condition.all[0])
    expect(JSON.stringify(rule)).toBe(before)
  })

  it('makes what the way lacks, keeps keys in their order, and takes keys away', () => {
    expect(write({}, ['define', 'd'], { all: [] })).toEqual({ define: { d: { all: [] } } })
    expect(Object.keys(write({ a: 1, b: 2 }, ['a'], 3))).toEqual(['a', 'b'])
    expect(write({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 })
  })

  it('inserts, also where there is no list yet', () => {
    expect(texts(insert(rule, ['condition', 'all'], 1, { text: 'n' }), 'condition', 'all')[1]).toBe('n')
    expect(insert({}, ['cap'], 0, '1元')).toEqual({ cap: ['1元'] })
  })

  it('removes an entry of a list, or a key', () => {
    expect(texts(remove(rule, ['condition', 'all', 1, 'any', 0]), 'condition', 'all', 1, 'any')).toEqual(['c'])
    expect(remove(rule, ['benefit'])).not.toHaveProperty('benefit')
  })

  it('moves within a list, out of a group that stands behind the target, and into a group', () => {
    expect(texts(move(rule, ['condition', 'all', 2], ['condition', 'all'], 0), 'condition', 'all')[0]).toBe('"$d"')
    expect(texts(move(rule, ['condition', 'all', 0], ['condition', 'all'], 3), 'condition', 'all')[2]).toBe('a')
    const out = move(rule, ['condition', 'all', 1, 'any', 0], ['condition', 'all'], 0)
    expect(texts(out, 'condition', 'all')).toEqual(['b', 'a', '{"any":[{"text":"c"}]}', '"$d"'])
    const into = move(rule, ['condition', 'all', 0], ['condition', 'all', 1, 'any'], 2)
    expect(texts(into, 'condition', 'all', 0, 'any')).toEqual(['b', 'c', 'a'])
  })

  it('moves nothing into itself', () => {
    expect(move(rule, ['condition', 'all', 1], ['condition', 'all', 1, 'any'], 0)).toBe(rule)
  })
})
