// @vitest-environment node
import { policyFiles, readYaml } from '@huiqi/bff/policy/library/read-library'
import { isSource } from '@huiqi/shared/condition'
import { parsePolicyRule } from '@huiqi/shared/rule'
import { describe, expect, it } from 'vitest'
import { amountKind, capsOf } from './amount.ts'
import { changesOf } from './changes.ts'
import { type RuleSource, read, write } from './edit.ts'
import { intervalWords, joinInterval, splitInterval } from './interval.ts'
import { childrenOf, isGroup, listKeys, shapeOf } from './node.ts'
import type { Path } from './path.ts'
import { joinQuantity, splitQuantity } from './quantity.ts'
import { methodOf } from './term.ts'
import { stepsAt } from './tree-edits.ts'

/** The form of the policy desk over every real policy: what it has fields for, and that editing loses nothing. */
const rules = policyFiles().map((file) => ({ file, source: readYaml(file) as RuleSource }))

/** Every condition below a place, with what the form calls it. */
function nodesBelow(source: RuleSource, path: Path): { path: Path; shape: string }[] {
  const node = read(source, path)
  const shape = shapeOf(node)
  const own = { path, shape }
  if (!isSource(node)) return [own]
  if (isGroup(shape))
    return [own, ...childrenOf(node, shape).flatMap((_, i) => nodesBelow(source, [...path, listKeys[shape], i]))]
  const inner = shape === 'not' ? ['not'] : shape === 'if' ? ['if', 'then', 'else'].filter((key) => key in node) : []
  return [own, ...inner.flatMap((key) => nodesBelow(source, [...path, key]))]
}

/** Every amount below a value that is one. */
function amountsBelow(amount: unknown): unknown[] {
  if (!isSource(amount)) return [amount]
  const lists = [amount.sum, amount.highest, amount.lowest].flatMap((list) => (Array.isArray(list) ? list : []))
  const rows = [amount.tiers, amount.choose].flatMap((list) => (Array.isArray(list) ? list : []))
  const inner = [...lists, ...rows.map((row) => row.pay), ...capsOf(amount)]
  for (const key of ['each', 'multiply', 'floor', 'otherwise', 'pay']) if (key in amount) inner.push(amount[key])
  return [amount, ...inner.flatMap(amountsBelow)]
}

const conditionsOf = (source: RuleSource) => nodesBelow(source, ['condition'])

describe('the form knows every real policy', () => {
  it.each(rules)('$file', ({ source }) => {
    const nodes = conditionsOf(source)
    expect(nodes.filter(({ shape }) => shape === 'foreign')).toEqual([])
    const terms = nodes.map(({ path }) => read(source, [...path, 'of'])).filter((of) => of !== undefined)
    expect(terms.filter((of) => methodOf(of) === 'other')).toEqual([])
    expect(amountsBelow(source.benefit).filter((amount) => amountKind(amount) === 'foreign')).toEqual([])
  })
})

describe('editing a real policy loses nothing', () => {
  it.each(rules)('$file', ({ source }) => {
    const before = JSON.stringify(source)
    for (const { path } of conditionsOf(source)) {
      expect(JSON.stringify(write(source, path, read(source, path)))).toBe(before)
      const down = stepsAt(source, path).find(({ key }) => key === 'down')
      if (!down) continue
      const moved = down.apply(source)
      const back = stepsAt(moved, [...path.slice(0, -1), Number(path.at(-1)) + 1]).find(({ key }) => key === 'up')
      expect(JSON.stringify(back?.apply(moved))).toBe(before)
      expect(parsePolicyRule(moved).ok).toBe(true)
    }
    expect(JSON.stringify(source)).toBe(before)
    expect(changesOf(source, source)).toEqual([])
  })

  it('every value comes back as it was written', () => {
    const values = rules.flatMap(({ source }) =>
      conditionsOf(source)
        .map(({ path }) => read(source, [...path, 'value']))
        .filter((value) => typeof value === 'string'),
    )
    expect(values.length).toBeGreaterThan(200)
    for (const value of values) {
      const interval = splitInterval(value)
      if (interval === null) expect(joinQuantity(splitQuantity(value))).toBe(value.replace(/\s/g, ''))
      else expect(intervalWords(joinInterval(interval))).toBe(intervalWords(value))
    }
  })
})
