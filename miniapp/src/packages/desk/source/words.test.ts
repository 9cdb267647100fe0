import { describe, expect, it } from 'vitest'
import { below, definitionAt, placeAt } from './path.ts'
import { problemsAt, problemsOf } from './problems.ts'
import { nodeWords, plainWords, testWords } from './words.ts'

const around = { define: {}, params: undefined, items: null }

describe('a rule in words', () => {
  it.each([
    [{ of: 'revenue[Y-1]', op: '>=', value: '1000万元' }, '营业（销售）收入（上年） 不低于1000万元'],
    [{ of: 'registered_region', op: 'within', value: '320200' }, '注册地 属于无锡市'],
    [{ of: 'established_date', op: 'exists' }, '成立日期 已填报'],
    [{ of: 'revenue', op: '>=', value: '一千万' }, null],
    [{ kind: 'discretion', decider: '市科技局' }, null],
  ])('%j', (leaf, words) => expect(testWords(leaf, around)).toBe(words))

  it('prefers the sentence that was written', () => {
    const leaf = { text: '收入一千万以上', of: 'revenue', op: '>=', value: '1000万元' }
    expect(nodeWords({ any: [leaf, { of: 'dishonest_list', op: '=', value: false }] }, around)).toBe(
      '满足任意一项：收入一千万以上；严重违法失信主体名单 否',
    )
  })

  it('says anything, so that nothing is hidden', () => {
    expect(plainWords({ rate: '5%', strange: [1, true] })).toBe('比例：5%；strange：1、是')
  })
})

it('problems are shown where they are, once', () => {
  const source = { condition: { all: [{ text: 'x', of: 'revenue', op: '>=', value: '3人' }, '$d'] }, benefit: '1元' }
  const problems = problemsOf(source)
  const all = placeAt('condition', 'all')
  expect(problems.map(({ path }) => path)).toEqual(['/condition/all/0/value', '/condition/all/1'])
  expect(problemsAt(problems, below(all, 0, 'value'))).toHaveLength(1)
  expect(problemsAt(problems, placeAt('condition'), [below(all, 0), below(all, 1)])).toEqual([])
  expect(definitionAt(below(all, 1), 'd')).toEqual({ path: ['define', 'd'], seen: '/condition/all/1' })
})

it('problems are told without the keys of policy files', () => {
  const said = problemsOf({ condition: { of: 'revenue', op: '>=', value: '' }, benefit: '三万' }).map(
    ({ message }) => message,
  )
  expect(said).toContain('请用一句通俗的话写明这个条件。')
  expect(said).toContain('看不懂“三万”，请写带单位的数，例如 300万元。')
  expect(problemsOf({ condition: { text: 'x', of: 'revenue', op: '>=', value: '' }, benefit: '1元' })).toEqual([
    { path: '/condition/value', message: '这里还没有填。' },
  ])
})
