import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify.ts'
import { startProfileWorld } from '../testing/profile-world.ts'

let world: Awaited<ReturnType<typeof startProfileWorld>>
beforeAll(async () => {
  world = await startProfileWorld()
})
afterAll(() => world.close())
beforeEach(() => world.clear())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const revenue = {
  attribute: 'revenue',
  period: '2025',
  value: '2000',
  reason: '漏报了一张申报表',
  evidence: '申报表编号 17',
}
const ask = (more: Partial<typeof revenue> | object = {}, key: string = randomUUID()) =>
  world.owner().askCorrection({ key, ...revenue, ...more })
const answer = async (more: object = {}) => {
  const { correctionId } = await ask()
  await world
    .officer()
    .correct({ key: randomUUID(), correctionId, value: '2000', asOf: '2026-11-20', note: '已核对申报表', ...more })
  return correctionId
}

describe('asking', () => {
  test('goes to the department that answers for the data, with five working days', async () => {
    await world.giveFact('revenue', 1_000_000_000, { period: '2025', asOf: '2026-05-31' })
    const { correctionId, dueAt } = await ask()
    expect(dueAt).toBe('2026-11-27T15:59:59.999Z')
    expect(await world.officer().corrections()).toMatchObject([
      {
        id: correctionId,
        name: '营业（销售）收入',
        periodWords: '2025 年',
        before: '1000万元',
        proposed: '2000万元',
        state: 'open',
      },
    ])
    expect(await world.officer('hr').corrections()).toEqual([])
    const { corrections, groups } = await world.owner().read()
    expect(corrections).toMatchObject([
      { stateLabel: '等待核对', departmentName: '无锡市税务局', evidence: '申报表编号 17' },
    ])
    expect(groups.flatMap(({ values }) => values).flatMap(({ rows }) => rows)).toMatchObject([{ correction: 'open' }])
  })

  test('one at a time for a value, and once for an intent', async () => {
    const key = randomUUID()
    const first = await ask({}, key)
    expect(await ask({}, key)).toEqual(first)
    await expect(ask()).rejects.toMatchObject(refused('CORRECTION_ALREADY_OPEN'))
    await ask({ period: '2024' })
    const both = await Promise.allSettled([ask({ period: '2023' }), ask({ period: '2023' })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a value that nobody has is supplied the same way', async () => {
    await ask({ attribute: 'dishonest_list', period: null, value: '否' })
    expect(await world.officer('market').corrections()).toMatchObject([{ before: null, proposed: '否' }])
  })

  test('no more than thirty at a time', async () => {
    for (let year = 1996; year < 2026; year += 1) await ask({ period: String(year) })
    await expect(ask({ attribute: 'dishonest_list', period: null, value: '否' })).rejects.toMatchObject(
      refused('CORRECTION_TOO_MANY'),
    )
  })

  test('what no office here answers for goes to the platform', async () => {
    await ask({ attribute: 'loans', period: null, value: [] })
    expect(await world.officer('platform').corrections()).toMatchObject([{ name: '贷款', proposed: '无' }])
  })

  test('what stands there already is no correction, unless it is too old to count', async () => {
    await world.giveFact('abnormal_list', false, { asOf: '2026-11-10' })
    const same = { attribute: 'abnormal_list', period: null, value: '否' }
    await expect(ask(same)).rejects.toMatchObject(refused('CORRECTION_CHANGES_NOTHING'))
    await world.giveFact('abnormal_list', false, { asOf: '2026-09-01' })
    await ask(same)
  })

  test.each([
    ['a value of nothing', { value: ' ' }, 'INPUT_INVALID', '没有填写'],
    ['no number', { value: '两千' }, 'INPUT_INVALID', '请填数字'],
    ['fractions of a 分', { value: '1.0000001' }, 'INPUT_INVALID', '请填数字'],
    ['a period of another kind', { period: '二五' }, 'INPUT_INVALID', '期间'],
    ['a period to come', { period: '2027' }, 'INPUT_INVALID', '还没有开始'],
    ['a period for what has none', { attribute: 'dishonest_list', value: '否' }, 'INPUT_INVALID', '期间'],
    [
      'a choice that is none',
      { attribute: 'tax_status', period: null, value: '良好' },
      'INPUT_INVALID',
      '请从这些里选',
    ],
    ['a list for a number', { value: ['1'] }, 'INPUT_INVALID', '没有填写'],
    [
      'an entry without a day',
      {
        attribute: 'qualification',
        period: null,
        value: [{ name: '高新技术企业', grade: '', obtainedOn: '', validTo: '', amount: '' }],
      },
      'INPUT_INVALID',
      '日期',
    ],
    [
      'a day that is none',
      { attribute: 'established_date', period: null, value: '2025-02-30' },
      'INPUT_INVALID',
      '日期',
    ],
    ['names for entries', { attribute: 'qualification', period: null, value: ['甲'] }, 'INPUT_INVALID', '请逐项填写'],
    ['a field of a person', { attribute: 'hire_person_age', period: null }, 'NOT_FOUND', ''],
    ['nothing the dictionary knows', { attribute: 'shoe_size' }, 'NOT_FOUND', ''],
  ])('%s is refused and said', async (_, more, code, sentence) => {
    await expect(ask(more)).rejects.toMatchObject({ ...refused(code), message: expect.stringContaining(sentence) })
  })
})

describe('answering', () => {
  test('a corrected value is recorded in the department’s name, followed, told and kept in the trail', async () => {
    await world.giveFact('revenue', 1_000_000_000, { period: '2025', asOf: '2026-05-31', source: 'stats' })
    const correctionId = await answer()
    expect(await world.fact('revenue', '2025')).toEqual({ value: 2_000_000_000, source: 'tax', asOf: '2026-11-20' })
    expect(await world.changes()).toMatchObject([{ cause: `correction:${correctionId}`, before: { source: 'stats' } }])
    await world.runJobs()
    await world.runTask('profile.tell_answer', { correctionId })
    expect(await world.messages()).toMatchObject([
      {
        opens: 'profile',
        body: expect.stringContaining('无锡市税务局核对了“营业（销售）收入（2025 年）”，现在是：2000万元。'),
      },
    ])
    const { corrections } = await world.owner().value({ attribute: 'revenue', period: '2025' })
    expect(corrections).toMatchObject([
      {
        state: 'corrected',
        before: '1000万元',
        answer: { words: '已核对申报表', recorded: { text: '2000万元', asOf: '2026-11-20' } },
      },
    ])
    expect(await world.events(correctionId)).toEqual(['ask_correction', 'correct'])
    expect(await world.system((tx) => verifyChain(tx, { kind: 'correction', id: correctionId }))).toBeNull()
  })

  test('another value than the one asked for may be right', async () => {
    await answer({ value: '1500.5' })
    expect(await world.fact('revenue', '2025')).toMatchObject({ value: 1_500_500_000 })
  })

  test('a value that is kept has its reason told', async () => {
    const { correctionId } = await ask()
    await world.officer().keep({ key: randomUUID(), correctionId, reason: '与申报表一致。' })
    await world.runJobs()
    expect(await world.messages()).toMatchObject([{ body: expect.stringContaining('理由：与申报表一致。') }])
    expect(await world.fact('revenue', '2025')).toBeUndefined()
    expect((await world.owner().read()).corrections).toMatchObject([{ state: 'kept', answer: { recorded: null } }])
    await ask()
  })

  test('is given once, by an officer of that department', async () => {
    const correctionId = await answer()
    const again = { key: randomUUID(), correctionId, reason: '再想想' }
    await expect(world.officer().keep(again)).rejects.toMatchObject(refused('STALE'))
    await expect(world.officer('hr').keep({ ...again, key: randomUUID() })).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(world.officer('hr').correction({ correctionId })).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(world.reviewer().corrections()).rejects.toMatchObject(refused('NOT_ALLOWED'))
  })

  test('twice at the same moment counts once', async () => {
    const { correctionId } = await ask()
    const keep = () => world.officer().keep({ key: randomUUID(), correctionId, reason: '一致' })
    const both = await Promise.allSettled([keep(), keep()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a day to come, or before that of what is known, is refused and nothing is written', async () => {
    await world.giveFact('revenue', 1_000_000_000, { period: '2025', asOf: '2026-05-31' })
    const { correctionId } = await ask()
    const correct = (asOf: string) =>
      world.officer().correct({ key: randomUUID(), correctionId, value: '2000', asOf, note: '已核对' })
    await expect(correct('2026-11-21')).rejects.toMatchObject({ message: expect.stringContaining('不能晚于今天') })
    await expect(correct('2026-05-30')).rejects.toMatchObject({ message: expect.stringContaining('2026-05-31') })
    expect(await world.fact('revenue', '2025')).toMatchObject({ value: 1_000_000_000 })
    expect(await world.officer().corrections()).toMatchObject([{ state: 'open' }])
  })

  test('shows what was said, what stands there now, and what it decides', async () => {
    await world.giveFact('revenue', 1_000_000_000, { period: '2025', asOf: '2026-05-31' })
    const { correctionId } = await ask()
    expect(await world.officer().correction({ correctionId })).toMatchObject({
      reason: '漏报了一张申报表',
      present: { reading: { text: '1000万元' }, source: '税务部门', asOf: '2026-05-31', stale: false },
      typed: '2000',
      field: { kind: 'number', unit: '万元' },
      requirements: [{ title: 'short', sentence: '上年营业收入不低于1500万元', mark: 'no' }],
    })
  })
})

describe('the limit', () => {
  test('passed without an answer is written down and told once', async () => {
    const { correctionId } = await ask()
    await world.goTo('2026-11-30T01:00:00Z')
    await world.runTask('profile.deadlines')
    await world.runTask('profile.deadlines')
    expect(await world.events(correctionId)).toEqual(['ask_correction', 'breach'])
    expect(await world.messages()).toMatchObject([
      { title: '数据核对超过了期限', body: expect.stringContaining('0510-0000') },
    ])
    expect(await world.officer().corrections()).toMatchObject([{ breached: true, due: { passed: true } }])
    await world.officer().keep({ key: randomUUID(), correctionId, reason: '一致' })
    await world.goTo('2026-11-20T02:00:00Z')
  })
})
