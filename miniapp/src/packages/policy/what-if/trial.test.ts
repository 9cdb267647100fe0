import type { Fact, FactValue } from '@huiqi/shared/condition'
import { describe, expect, it } from 'vitest'
import type { Question } from './questions.ts'
import { workbenchOf } from './testing.ts'
import { benchOf, type Trial } from './trial.ts'

const fact = (attribute: string, value: FactValue, period: string | null = null): Fact => ({
  attribute,
  period,
  value,
  source: 'tax',
  asOf: '2026-11-01',
})

const revenue = { text: '上年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' }
const growing = { text: '营业收入增长10%以上', of: { growth: 'revenue[Y-1]' }, op: '>=', value: '10%' }
const honest = { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false }
const titled = { text: '首次认定高新技术企业', of: 'qualification', op: 'first_time', value: '高新技术企业' }

const bench = (...policy: Parameters<typeof workbenchOf>) => benchOf(workbenchOf(...policy))

const named = ({ questions }: Trial, name: string): Question =>
  questions.find(({ attribute }) => attribute.code === name)!
const deciding = ({ questions }: Trial): string[] =>
  questions.filter(({ use }) => use === 'decides').map(({ attribute }) => attribute.code)

describe('benchOf', () => {
  it('asks first what keeps the verdict open, and lets the answer decide at once', () => {
    const { start, answer } = bench({ all: [revenue, honest] }, [fact('revenue', 2_000_000_000, '2025')])
    expect(start.explanation.verdict).toBe('undetermined')
    expect(deciding(start)).toEqual(['dishonest_list'])
    const yes = answer(start, named(start, 'dishonest_list'), { text: '否' })
    expect(yes.explanation).toMatchObject({ verdict: 'eligible', amount: { fen: 20_000_000 } })
    expect(answer(yes, named(yes, 'dishonest_list'), { text: '是' }).explanation.verdict).toBe('ineligible')
  })

  it('asks for what it fails by, and follows the amount', () => {
    const { start, answer } = bench(revenue, [fact('revenue', 900_000_000, '2025')])
    expect(deciding(start)).toEqual(['revenue'])
    const more = answer(start, named(start, 'revenue'), { text: '1500' })
    expect(more.explanation).toMatchObject({ verdict: 'eligible', amount: { fen: 15_000_000 } })
  })

  it('keeps a question in its place once it is answered, and goes back to what is on record when it is emptied', () => {
    const { start, answer } = bench({ all: [honest, revenue] }, [])
    const one = answer(start, named(start, 'revenue'), { text: '1500' })
    expect(deciding(one)).toEqual(deciding(start))
    const none = answer(one, named(one, 'revenue'), { text: '' })
    expect(none.answers.size).toBe(0)
    expect(none.explanation).toEqual(start.explanation)
  })

  it('half a number changes nothing', () => {
    const { start, answer } = bench(revenue, [fact('revenue', 900_000_000, '2025')])
    const half = answer(start, named(start, 'revenue'), { text: '-' })
    expect(half.explanation).toEqual(start.explanation)
    expect(half.answers.get('revenue@2025')).toEqual({ text: '-' })
  })

  it('derives anew what follows from an answer', () => {
    const facts = [fact('revenue', 1_050_000_000, '2025'), fact('revenue', 1_000_000_000, '2024')]
    const { start, answer } = bench({ text: '增长10%', of: 'revenue_growth[Y-1]', op: '>=', value: '10%' }, facts)
    expect(start.explanation.verdict).toBe('ineligible')
    expect(answer(start, named(start, 'revenue'), { text: '2000' }).explanation.verdict).toBe('eligible')
  })

  it('offers the titles that the rule asks for, and none', () => {
    const { start, answer } = bench(titled, [fact('qualification', [])], { fixed: '30万元' })
    const question = named(start, 'qualification')
    expect(question.entry).toEqual({ by: 'choice', options: ['高新技术企业', '没有'], dated: true })
    const held = answer(start, question, { text: '高新技术企业', on: '2026-05-01' })
    expect(held.explanation).toMatchObject({ verdict: 'eligible', amount: { fen: 30_000_000 } })
  })

  it('does not ask for a place or a list of persons, which only a department can give', () => {
    const place = { text: '注册地在无锡市', of: 'registered_region', op: 'within', value: '320200' }
    expect(
      bench({ all: [place, growing] }, [], { fixed: '1元' }).start.questions.map(({ attribute }) => attribute.code),
    ).toEqual(['revenue', 'revenue'])
  })
})
