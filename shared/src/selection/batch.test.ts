import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BatchOrder, type BatchPlan, type Candidate, selectBatch, sha256 } from './index.ts'

const plan = (rest: Partial<BatchPlan>): BatchPlan => ({
  order: { by: 'first_come' },
  quota: null,
  prizes: [],
  budget: null,
  whenShort: 'until_spent',
  ...rest,
})
const candidate = (uscc: string, rest: Partial<Candidate> = {}): Candidate => ({
  uscc,
  fen: 100,
  submittedAt: '2025-01-01T00:00:00Z',
  scores: {},
  parts: [],
  ...rest,
})
const chosen = (...args: Parameters<typeof selectBatch>) => selectBatch(...args).selected.map(({ uscc }) => uscc)

describe('selectBatch', () => {
  it('takes the first to come, as many as the quota holds', () => {
    const list = [
      candidate('a', { submittedAt: '2025-01-03' }),
      candidate('c', { submittedAt: '2025-01-02' }),
      candidate('b', { submittedAt: '2025-01-02' }),
    ]
    const outcome = selectBatch(plan({ quota: 2 }), list)
    expect(outcome.selected.map(({ uscc, place }) => [uscc, place])).toEqual([
      ['b', 1],
      ['c', 2],
    ])
    expect(outcome.left).toEqual([{ uscc: 'a', place: 3, reason: 'QUOTA' }])
  })

  it('ranks by a figure, the missing last', () => {
    const list = [candidate('a'), candidate('b', { scores: { output: 5 } }), candidate('c', { scores: { output: 9 } })]
    expect(chosen(plan({ order: { by: 'rank', weights: { output: 1 } } }), list)).toEqual(['c', 'b', 'a'])
  })

  it('ranks by weighted places, equal figures sharing one', () => {
    const list = [
      candidate('a', { scores: { output: 9, growth: 1 } }),
      candidate('b', { scores: { output: 9, growth: 3 } }),
      candidate('c', { scores: { output: 1, growth: 5 } }),
    ]
    const byWeights = (output: number, growth: number): BatchOrder => ({
      by: 'rank',
      weights: { output, growth },
    })
    expect(chosen(plan({ order: byWeights(0.5, 0.5) }), list)).toEqual(['b', 'a', 'c'])
    expect(chosen(plan({ order: byWeights(0.1, 0.9) }), list)).toEqual(['c', 'b', 'a'])
  })

  it('pays by place, and nothing beyond the last that has a prize', () => {
    const list = ['a', 'b', 'c'].map((uscc) => candidate(uscc))
    const prizes = [
      { from: 1, to: 1, pay: 500 },
      { from: 2, to: 2, pay: 300 },
    ]
    const outcome = selectBatch(plan({ prizes }), list)
    expect(outcome.selected.map(({ uscc, fen }) => [uscc, fen])).toEqual([
      ['a', 500],
      ['b', 300],
    ])
    expect(outcome.left).toEqual([{ uscc: 'c', place: 3, reason: 'QUOTA' }])
  })

  it('counts one of a group, and each person once', () => {
    const group = (uscc: string, ...keys: (string | null)[]) =>
      candidate(uscc, { fen: keys.length * 50, parts: keys.map((key) => ({ key, fen: 50 })) })
    const list = [group('a', 'p1', 'p2'), group('b', 'p2', 'p3'), group('c', 'p1'), group('d', null)]
    const outcome = selectBatch(plan({ quota: 3 }), list)
    expect(outcome.selected.map(({ uscc, fen }) => [uscc, fen])).toEqual([
      ['a', 100],
      ['b', 50],
      ['d', 50],
    ])
    expect(outcome.left).toEqual([{ uscc: 'c', place: null, reason: 'TAKEN' }])
  })

  it('draws lots that anyone can draw again', () => {
    const list = ['a', 'b', 'c', 'd'].map((uscc) => candidate(uscc))
    const lottery = plan({ order: { by: 'lottery', seed: '双色球2025062期 11 15 19' }, quota: 2 })
    const drawn = chosen(lottery, list)
    expect(drawn).toEqual(['a', 'd'])
    expect(chosen(lottery, [...list].reverse())).toEqual(drawn)
  })

  it('pays in order until one no longer fits', () => {
    const list = [candidate('a'), candidate('b'), candidate('c', { fen: 10 })]
    const outcome = selectBatch(plan({ budget: 150 }), list)
    expect(outcome.selected).toEqual([{ uscc: 'a', place: 1, fen: 100 }])
    expect(outcome.left.map(({ reason }) => reason)).toEqual(['BUDGET', 'BUDGET'])
  })

  it('cuts everyone in proportion, to the 分', () => {
    const list = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 10 ** 12 }), (amounts, budget) => {
        const candidates = amounts.map((fen, i) => candidate(String(i).padStart(2, '0'), { fen }))
        const { selected } = selectBatch(plan({ budget, whenShort: 'pro_rata' }), candidates)
        const [total, paid] = [amounts, selected.map(({ fen }) => fen)].map((all) =>
          all.reduce((sum, fen) => sum + fen, 0),
        ) as [number, number]
        expect(paid).toBe(Math.min(total, budget))
        for (const [i, { fen }] of selected.entries()) {
          expect(fen).toBeLessThanOrEqual(amounts[i]!)
          expect(Math.abs(fen - amounts[i]! * Math.min(1, budget / total))).toBeLessThan(1.01)
        }
      }),
    )
  })

  it('leaves nobody out of its account, and nobody paid beyond quota or budget', () => {
    const candidates = fc
      .uniqueArray(fc.nat(99), { maxLength: 20 })
      .map((ids) => ids.map((id) => candidate(String(id), { fen: (id % 7) + 1, scores: { s: id % 5 } })))
    const orders = fc.constantFrom<BatchOrder[]>(
      { by: 'first_come' },
      { by: 'rank', weights: { s: 1 } },
      { by: 'lottery', seed: 'x' },
    )
    const short = fc.constantFrom<BatchPlan['whenShort'][]>('until_spent', 'pro_rata')
    fc.assert(
      fc.property(
        orders,
        fc.option(fc.nat(20)),
        fc.option(fc.nat(60)),
        short,
        candidates,
        (order, quota, budget, whenShort, list) => {
          const { selected, left } = selectBatch(plan({ order, quota, budget, whenShort }), list)
          expect([...selected, ...left].map(({ place }) => place)).toEqual(list.map((_, i) => i + 1))
          expect(selected.length).toBeLessThanOrEqual(quota ?? list.length)
          const paid = selected.reduce((sum, { fen }) => sum + fen, 0)
          expect(paid).toBeLessThanOrEqual(budget ?? Number.POSITIVE_INFINITY)
        },
      ),
    )
  })
})

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['无锡市惠企政策', '5d729911c234fdc2a2165dd037c740c17e6284d6182a192dee1157c9088a8db8'],
    ['😀', 'f0443a342c5ef54783a111b51ba56c938e474c32324d90c3a60c9c8e3a37e2d9'],
    ['a'.repeat(119), '31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb'],
    ['a'.repeat(120), '2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c'],
  ])('%s', (text, digest) => expect(sha256(text)).toBe(digest))
})
