import { randomUUID } from 'node:crypto'
import { factProblem } from '@huiqi/shared/condition'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FactWorld, LONG, startFactWorld, usccOf } from './testing.ts'
import type { FactImportView } from './views.ts'

let world: FactWorld
beforeAll(async () => {
  world = await startFactWorld()
})
afterAll(() => world.close())
beforeEach(() =>
  world.system(async (tx) => {
    await tx.deleteFrom('factChange').execute()
    await tx.deleteFrom('fact').execute()
  }),
)

const json = (records: readonly object[]) => JSON.stringify(records)

describe('a long table', () => {
  test('is taken, each value exact to the 分, from the department and of the day it is of', async () => {
    const sent = await world.send(
      world.long(
        [1, '营业（销售）收入,2025,1234.567891,万元,2026-01-31'],
        [2, '营业(销售)收入,2025年,0.5,亿元,2026/1/31'],
        [3, 'revenue,2025Q3,300万元,,2025年10月31日'],
        [4, '纳税信用等级,,B,,20260131'],
      ),
    )
    expect(sent).toMatchObject({ status: 'done', lineCount: 4, changedCount: 4, problemCount: 0 })
    expect(sent.sentBy).toBe('无锡市税务局 王*')
    expect(await world.factOf(1, 'revenue', '2025')).toEqual({
      value: 1_234_567_891,
      source: 'tax',
      asOf: '2026-01-31',
    })
    expect(await world.factOf(2, 'revenue', '2025')).toMatchObject({ value: 5_000_000_000 })
    expect(await world.factOf(3, 'revenue', '2025Q3')).toMatchObject({ value: 300_000_000, asOf: '2025-10-31' })
    expect(await world.factOf(4, 'tax_credit_grade')).toMatchObject({ value: 'B' })
    expect(await world.count(`fact_change where cause = 'import:' || $1`, [sent.id])).toBe(4)
    expect(await world.count(`fact_file_part`)).toBe(0)
    expect(await world.count(`fact_told`)).toBe(0)
  })

  test('tells of each bad line the column and the reason, and takes the good ones', async () => {
    const wrongCheck = usccOf(1).slice(0, 17) + (usccOf(1).endsWith('0') ? '1' : '0')
    const lines: readonly (readonly [number | string, string, string, string])[] = [
      [wrongCheck, '纳税状态,,正常,,2026-01-31', '统一社会信用代码', 'USCC_CHECK_FAILED'],
      ['9132', '纳税状态,,正常,,2026-01-31', '统一社会信用代码', 'USCC_LENGTH'],
      [5000, '纳税状态,,正常,,2026-01-31', '统一社会信用代码', 'ENTERPRISE_UNKNOWN'],
      [1, '利润总额,2025,1,万元,2026-01-31', '指标', 'ATTRIBUTE_UNKNOWN'],
      [1, '工业总产值,2025,1,万元,2026-01-31', '指标', 'ATTRIBUTE_NOT_YOURS'],
      [1, '招用日期,,2025-01-01,,2026-01-31', '指标', 'ATTRIBUTE_UNKNOWN'],
      [1, '营业（销售）收入,2025,1,,2026-01-31', '数值', 'UNIT_MISSING'],
      [1, '营业（销售）收入,2025,1,吨,2026-01-31', '数值', 'UNIT_WRONG'],
      [1, '营业（销售）收入,2025,1万元,亿元,2026-01-31', '数值', 'UNIT_TWICE'],
      [1, '营业（销售）收入,2025,0.0000001,万元,2026-01-31', '数值', 'NUMBER_TOO_FINE'],
      [1, '营业（销售）收入,2025,一千万,元,2026-01-31', '数值', 'NUMBER_UNREADABLE'],
      [1, '营业（销售）收入,2025,,万元,2026-01-31', '数值', 'VALUE_MISSING'],
      [1, '从业人数,2025,-3,人,2026-01-31', '数值', 'NUMBER_NEGATIVE'],
      [1, '营业（销售）收入,,1,万元,2026-01-31', '期间', 'PERIOD_MISSING'],
      [1, '营业（销售）收入,2025-13,1,万元,2026-01-31', '期间', 'PERIOD_WRONG'],
      [1, '营业（销售）收入,2027,1,万元,2026-01-31', '期间', 'PERIOD_AHEAD'],
      [1, '纳税状态,2025,正常,,2026-01-31', '期间', 'PERIOD_NOT_WANTED'],
      [1, '纳税状态,,停业,,2026-01-31', '数值', 'CHOICE_WRONG'],
      [1, '纳税信用等级,,E,,2026-01-31', '数值', 'CHOICE_WRONG'],
      [1, '社保足额缴纳,,大概,,2026-01-31', '数值', 'YES_NO_WRONG'],
      [1, '注册地,,320299,,2026-01-31', '数值', 'REGION_WRONG'],
      [1, '国民经济行业代码,,99,,2026-01-31', '数值', 'INDUSTRY_WRONG'],
      [1, '迁入,,x,,2026-01-31', '指标', 'ATTRIBUTE_UNKNOWN'],
      [1, '不良记录,,欠税,,2026-01-31', '数值', 'LIST_NEEDS_JSON'],
      [1, '纳税状态,,正常,,', '数据日期', 'DATE_MISSING'],
      [1, '纳税状态,,正常,,2026-02-30', '数据日期', 'DATE_WRONG'],
      [1, '纳税状态,,正常,,2026-11-21', '数据日期', 'DATE_IN_FUTURE'],
    ]
    const sent = await world.send(
      world.long(...lines.map(([of, rest]) => [of, rest] as const), [2, '纳税状态,,正常,,2026-11-20']),
    )
    expect(sent).toMatchObject({ lineCount: lines.length + 1, changedCount: 1, problemCount: lines.length })
    expect(await world.codes(sent.id)).toEqual(lines.map(([, , column, code], index) => [index + 2, column, code]))
    for (const { sentence } of (await world.api().problems({ importId: sent.id })).problems)
      expect(sentence).toMatch(/[一-龥].*。$/)
  })

  test('says all that is wrong with a line at once', async () => {
    const sent = await world.send(world.long(['9132', '营业（销售）收入,,1,,明天']))
    expect((await world.codes(sent.id)).map(([, , code]) => code)).toEqual([
      'USCC_LENGTH',
      'DATE_WRONG',
      'PERIOD_MISSING',
      'UNIT_MISSING',
    ])
  })
})

describe('what is told again', () => {
  const file = () => world.long([1, '纳税状态,,正常,,2026-01-31'], [2, '营业（销售）收入,2025,1,万元,2026-01-31'])

  test('changes nothing', async () => {
    await world.send(file())
    expect(await world.send(file())).toMatchObject({ changedCount: 0, unchangedCount: 2, problemCount: 0 })
    expect(await world.count('fact_change')).toBe(2)
  })

  test('of a later day takes the place of the earlier, of an earlier day is reported', async () => {
    await world.send(file())
    const later = await world.send(world.long([1, '纳税状态,,非正常,,2026-02-28']))
    expect(later).toMatchObject({ changedCount: 1, problemCount: 0 })
    const earlier = await world.send(world.long([1, '纳税状态,,正常,,2026-01-31']))
    expect(earlier).toMatchObject({ changedCount: 0, problemCount: 1 })
    expect((await world.api().problems({ importId: earlier.id })).problems).toMatchObject([
      { line: 2, code: 'OUTDATED', value: '正常', sentence: expect.stringContaining('2026-02-28') },
    ])
    expect(await world.factOf(1, 'tax_status')).toMatchObject({ value: '非正常' })
  })

  test('otherwise within one file and of the same day is for the department to decide, however far apart', async () => {
    const far = Array.from({ length: 2_500 }, () => [3, '纳税状态,,正常,,2026-01-31'] as const)
    const contradiction = world.long(
      [1, '纳税状态,,正常,,2026-01-31'],
      [1, '纳税状态,,正常,,2026-01-31'],
      [2, '纳税状态,,正常,,2026-01-31'],
      [2, '纳税状态,,注销,,2026-02-28'],
      ...far,
      [1, '纳税状态,,注销,,2026-01-31'],
    )
    for (const _ of ['first', 'again']) {
      const sent = await world.send(contradiction)
      expect(await world.codes(sent.id)).toEqual(
        _ === 'first'
          ? [[2_506, '数值', 'CONTRADICTED']]
          : [
              [4, '数值', 'OUTDATED'],
              [2_506, '数值', 'CONTRADICTED'],
            ],
      )
    }
    expect(await world.factOf(1, 'tax_status')).toMatchObject({ value: '正常' })
    expect(await world.factOf(2, 'tax_status')).toMatchObject({ value: '注销' })
  }, 60_000)
})

describe('a wide table', () => {
  test('has a column an attribute with its unit, and one period a line', async () => {
    const sent = await world.send(
      [
        '行号,统一社会信用代码,企业名称,期间,数据日期,营业（销售）收入(元),年纳税额(万元),纳税状态,国民经济行业代码,原因',
        `2,${usccOf(1)},甲,2025,2026-01-31,"12,345.67",'-8.5,正常,c3911,`,
        `3,${usccOf(2)},乙,2025,2026-01-31,,7,,,`,
        `4,${usccOf(3)},丙,,2026-01-31,,,注销,,`,
        `5,${usccOf(4)},丁,,2026-01-31,,,,,`,
        `6,${usccOf(5)},戊,2025,2026-01-31,1,2,停业,,`,
        `7,${usccOf(6)},己,,2026-01-31,1,2,,,`,
      ].join('\n'),
    )
    expect(sent).toMatchObject({ lineCount: 6, changedCount: 6, problemCount: 3 })
    expect(await world.factOf(1, 'revenue', '2025')).toMatchObject({ value: 1_234_567 })
    expect(await world.factOf(1, 'tax_paid', '2025')).toMatchObject({ value: -8_500_000 })
    expect(await world.factOf(1, 'industry_code')).toMatchObject({ value: 'C3911', source: 'tax' })
    expect(await world.factOf(3, 'tax_status')).toMatchObject({ value: '注销' })
    // A line with something wrong is not taken in parts.
    expect(await world.factOf(5, 'revenue', '2025')).toBeUndefined()
    expect(await world.codes(sent.id)).toEqual([
      [5, '统一社会信用代码', 'NOTHING_TOLD'],
      [6, '纳税状态', 'CHOICE_WRONG'],
      [7, '期间', 'PERIOD_MISSING'],
    ])
  })

  test('as a workbook, with days and numbers as spreadsheets keep them', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('a').addRows([
      ['统一社会信用代码', '期间', '数据日期', '从业人数（人）', '营业（销售）收入（万元）'],
      [usccOf(1), 2025, new Date(Date.UTC(2026, 0, 31)), 35, 0.1 + 0.2],
    ])
    const sent = await world.send(Buffer.from(await book.xlsx.writeBuffer()))
    expect(sent).toMatchObject({ changedCount: 2, problemCount: 0 })
    expect(await world.factOf(1, 'revenue', '2025')).toMatchObject({ value: 300_000, asOf: '2026-01-31' })
  })
})

describe('JSON', () => {
  const record = (attribute: string, value: unknown, more: object = {}) => {
    return { uscc: usccOf(1), attribute, value, asOf: '2026-01-31', ...more }
  }

  test('also carries lists: histories, and items judged one by one', async () => {
    const hires = [
      {
        招用日期: '2025-03-01',
        劳动合同期限: 36,
        hire_person_category: ['高校毕业生'],
        单位为该人员实缴社保: '1234.5元',
      },
    ]
    const history = [{ name: '欠薪', obtainedOn: '2025/3/1', validTo: null, amount: '2万元' }]
    const sent = await world.send(
      json([record('招用人员', hires), record('不良记录', history), record('从业人数', 12, { period: '2025' })]),
      'rsj',
    )
    expect(sent).toMatchObject({ lineCount: 3, changedCount: 3, problemCount: 0 })
    expect(await world.factOf(1, 'hires')).toEqual({
      value: [
        {
          hire_date: '2025-03-01',
          labor_contract_term_months: 36,
          hire_person_category: ['高校毕业生'],
          hire_insurance_paid: 123_450,
        },
      ],
      source: 'hr',
      asOf: '2026-01-31',
    })
    expect(await world.factOf(1, 'bad_record')).toMatchObject({
      value: [{ name: '欠薪', obtainedOn: '2025-03-01', amount: 2_000_000 }],
    })
  })

  test('says which item and which field is wrong', async () => {
    const entry = { name: '欠薪', obtainedOn: '2025-03-01' }
    const cases: readonly (readonly [string, unknown, string])[] = [
      ['招用人员', [{ 招用日期: '2025-02-30' }], 'DATE_WRONG'],
      ['招用人员', [{ 贷款本金: '3万元' }], 'FIELD_UNKNOWN'],
      ['招用人员', [{ 单位为该人员实缴社保: 5 }], 'UNIT_MISSING'],
      ['招用人员', ['张三'], 'VALUE_WRONG'],
      ['招用人员', '张三', 'LIST_NEEDS_JSON'],
      ['招用人员', { a: 1 }, 'VALUE_WRONG'],
      ['不良记录', [entry, { name: '欠薪' }], 'VALUE_MISSING'],
      ['不良记录', [{ ...entry, amount: 5 }], 'VALUE_WRONG'],
      ['不良记录', [{ ...entry, date: '2025-01-01' }], 'FIELD_UNKNOWN'],
      ['不良记录', [{ ...entry, validTo: '2024-01-01' }], 'DATES_REVERSED'],
      ['不良记录', [{ ...entry, obtainedOn: '2026-03-01' }], 'DATE_AHEAD'],
      ['社保足额缴纳', [true], 'VALUE_WRONG'],
      ['社保足额缴纳', null, 'VALUE_MISSING'],
    ]
    const sent = await world.send(json(cases.map(([attribute, value]) => record(attribute, value))), 'rsj')
    expect((await world.codes(sent.id, 'rsj')).map(([, , code]) => code)).toEqual(cases.map(([, , code]) => code))
    const { problems } = await world.api('rsj').problems({ importId: sent.id })
    expect(problems[6]!.sentence).toContain('第 2 项')
  })

  test('one object after the other, in Chinese, with texts that hold braces', async () => {
    const lines = [
      {
        统一社会信用代码: usccOf(1),
        指标: '资质称号',
        数值: [{ name: '{"高新"', obtainedOn: '2024-11-01' }],
        数据日期: '2026-01-31',
      },
      { 统一社会信用代码: usccOf(2), 指标: '研发费用', 期间: 2025, 数值: 3.5, 单位: '万元', 数据日期: '2026-01-31' },
    ]
    const sent = await world.send(`\uFEFF${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, 'kjj')
    expect(sent).toMatchObject({ changedCount: 2, problemCount: 0 })
    expect(await world.factOf(2, 'rd_expense', '2025')).toMatchObject({ value: 3_500_000, source: 'science' })
  })
})

test('every value taken is one the evaluator reads', async () => {
  for (const code of ['shuiwu', 'rsj', 'kjj', 'scjg'] as const) {
    const template = (await (await world.get('/api/fact/template.json', code)).json()) as object[]
    const sent = await world.send(json(template.map((record) => ({ ...record, uscc: usccOf(1) }))), code)
    expect(sent).toMatchObject({ changedCount: template.length, problemCount: 0 })
  }
  for (const { period, ...fact } of await world.facts())
    expect(factProblem({ ...fact, period: period || null } as Parameters<typeof factProblem>[0])).toBeNull()
})

describe('a file on its way', () => {
  const file = () => world.long([1, '纳税状态,,正常,,2026-01-31'], [2, '纳税状态,,停业,,2026-01-31'])

  test('sent twice under one id is one import; another file under it is refused', async () => {
    const id = randomUUID()
    const answers = [await world.upload(file(), { id }), await world.upload(file(), { id })]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await world.upload(LONG, { id })).status).toBe(409)
    expect((await world.upload(file(), { id, as: 'tjj' })).status).toBe(404)
    await world.runJobs()
    const { rows } = await world.workerPool.query(
      `select action, actor_kind, data from audit_event where subject_kind = 'fact_import' and subject_id = $1 order by seq`,
      [id],
    )
    expect(rows).toMatchObject([
      { action: 'upload', actor_kind: 'staff', data: { file: '文件' } },
      { action: 'import', actor_kind: 'system', data: { lines: 2, changed: 1, unchanged: 0, problems: 1 } },
    ])
  })

  test('goes on where a lost job stopped', async () => {
    const long = world.long(
      ...Array.from(
        { length: 2_600 },
        (_, n) => [(n % 20) + 1, `营业（销售）收入,${1880 + Math.floor(n / 20)},1,元,2026-01-31`] as const,
      ),
    )
    const { id } = (await (await world.upload(long)).json()) as FactImportView
    await world.workerPool.query('update fact_import set line_count = 2000, changed_count = 2000 where id = $1', [id])
    world.pass(6 * 60_000)
    await world.runTask('fact.sweep')
    await world.runTask('fact.import', { importId: id })
    await world.runJobs()
    expect(await world.api().get({ importId: id })).toMatchObject({
      status: 'done',
      lineCount: 2_600,
      changedCount: 2_600,
    })
    expect(await world.count('fact')).toBe(600)
  })
})
