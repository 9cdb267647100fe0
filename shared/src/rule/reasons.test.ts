import { describe, expect, it } from 'vitest'
import { type Fact, type FactValue, indexFacts } from '../condition/index.ts'
import { asksOf, explain, parsePolicyRule, reasonsOf } from './index.ts'

const at = { date: '2026-11-20', period: '2026' }
const fact = (attribute: string, value: FactValue): Fact => ({
  attribute,
  period: null,
  value,
  source: 'market',
  asOf: '2026-11-01',
})
const company = fact('entity_type', '企业')

const isCompany = { text: '是企业', of: 'entity_type', op: '=', value: '企业' }
const isShop = { text: '是个体工商户', of: 'entity_type', op: '=', value: '个体工商户' }
const listed = { text: '被列入失信名单', of: 'dishonest_list', op: '=', value: true }

function explained(condition: object, facts: readonly Fact[] = [company]) {
  const parsed = parsePolicyRule({ condition, benefit: { fixed: '1万元' } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return explain(parsed.value, indexFacts(facts), at)
}
const marksOf = (condition: object, facts?: readonly Fact[]) =>
  reasonsOf(explained(condition, facts)).map(({ mark, sentence }) => `${mark} ${sentence}`)

describe('reasonsOf', () => {
  it('tells of alternatives only what holds, and all of them while none does', () => {
    expect(marksOf({ any: [isShop, isCompany] })).toEqual(['yes 是企业'])
    expect(marksOf({ any: [isShop, listed] })).toEqual(['no 是个体工商户', 'unknown 被列入失信名单'])
  })

  it('turns round what must not be the case', () => {
    expect(marksOf({ not: isShop })).toEqual(['yes 不属于：是个体工商户'])
    expect(marksOf({ not: isCompany })).toEqual(['no 不属于：是企业'])
    expect(marksOf({ not: listed })).toEqual(['unknown 不属于：被列入失信名单'])
  })

  it('follows the branch that applies', () => {
    const either = Object.fromEntries([
      ['if', isCompany],
      ['then', listed],
      ['else', isShop],
    ])
    expect(marksOf(either, [company, fact('dishonest_list', true)])).toEqual(['yes 被列入失信名单'])
    expect(marksOf(either, [fact('entity_type', '社会组织')])).toEqual(['no 是个体工商户'])
    expect(marksOf(either, [])).toHaveLength(3)
  })

  it('says whose the value is and from when', () => {
    expect(reasonsOf(explained(isCompany))).toMatchObject([
      { value: '企业', source: '市场监管部门', asOf: '2026-11-01', toMeet: null },
    ])
    expect(reasonsOf(explained(isShop))).toMatchObject([{ mark: 'no', toMeet: '需要属于个体工商户' }])
  })
})

describe('asksOf', () => {
  it('asks nothing once the verdict has fallen', () => {
    expect(asksOf(explained({ all: [isShop, listed] }))).toEqual([])
  })

  it('names a fact with its owner, and a condition with who judges it', () => {
    const condition = { all: [listed, { text: '技术领先', kind: 'discretion', decider: '市科技局' }] }
    expect(asksOf(explained(condition))).toEqual([
      { name: '严重违法失信主体名单', period: null, who: '市场监管部门', reason: 'absent' },
      { name: '技术领先', period: null, who: '市科技局', reason: 'judgement' },
    ])
  })

  it('says of items that lack a field that they are incomplete', () => {
    const where = { text: '2026 年招用', of: 'hire_date', op: '>=', value: '2026-01-01' }
    const condition = { text: '有今年招用的人员', of: { count: 'hires', where }, op: '>=', value: '1人' }
    const open = explained(condition, [fact('hires', [{}])])
    expect(asksOf(open)).toEqual([{ name: '招用人员', period: null, who: '市场监管部门', reason: 'partial' }])
  })
})
