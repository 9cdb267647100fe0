import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MB, sparse, workbookOf, zipOf } from '../file/testing.ts'
import { type FactWorld, LONG, startFactWorld, usccOf } from './testing.ts'
import type { FactImportView } from './views.ts'

let world: FactWorld
beforeAll(async () => {
  world = await startFactWorld()
})
afterAll(() => world.close())

const record = { uscc: usccOf(1), attribute: '纳税状态', value: '正常', asOf: '2026-01-31' }

describe('a file that can be none is refused as it comes', () => {
  test.each<[string, () => string | Buffer, number, string]>([
    ['nothing', () => '', 400, 'FILE_INVALID'],
    [
      'bytes of nothing',
      () => Buffer.from(Array.from({ length: 5_000 }, (_, n) => (200 + n * 73) % 256)),
      400,
      'FILE_INVALID',
    ],
    ['an old or locked workbook', () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 400, 'FILE_INVALID'],
    ['a ZIP file that is no workbook', () => zipOf([{ name: 'a.txt', text: 'a' }]), 400, 'FILE_INVALID'],
    ['one with a password', () => zipOf([{ name: 'xl/workbook.xml', text: 'a', flags: 1 }]), 400, 'FILE_ENCRYPTED'],
    ['a sheet that is openly too large', () => workbookOf('<a/>', { says: 300 * MB }), 413, 'FILE_TOO_LARGE'],
    ['more than 32 MB', () => Buffer.alloc(33 * MB, 'a'), 413, 'FILE_TOO_LARGE'],
  ])('%s', async (_, body, status, code) => {
    const answer = await world.upload(body())
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
    expect(await world.count('fact_import')).toBe(0)
  })
})

describe('a file that turns out to be none while it is read', () => {
  const wide = (heading: string) => `统一社会信用代码,数据日期,${heading}\n${usccOf(1)},2026-01-31,1\n`

  test.each<[string, () => string | Buffer, RegExp]>([
    ['headings that are not ours', () => '姓名,电话\n王明,1\n', /第一行没有找到/],
    ['headings without an attribute', () => '统一社会信用代码,数据日期\n', /没有找到任何指标/],
    ['headings and nothing else', () => LONG, /没有数据/],
    ['a column nobody knows', () => wide('利润总额(万元)'), /“利润总额\(万元\)”一列不能导入.*字典里没有/],
    ['a column of another department', () => wide('工业总产值(万元)'), /统计部门/],
    ['a column with a unit of something else', () => wide('从业人数(万元)'), /单位不对，应是“人”/],
    ['a quote that is never closed', () => `${LONG}\r\n"${'a'.repeat(30_000)}`, /引号/],
    ['broken XML', () => workbookOf('<worksheet><row><c></row>'), /读不出来/],
    [
      'a sheet that lies about its size',
      () =>
        workbookOf(Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(270 * MB, sparse('<row/>'))]), { says: 10 }),
      /太大/,
    ],
    ['an empty list', () => '[]', /没有数据/],
    ['a list of texts', () => '["a"]', /第 1 条附近不是正确的 JSON/],
    ['a list cut short', () => JSON.stringify([record, record]).slice(0, -20), /第 2 条附近/],
    ['a missing end', () => JSON.stringify([record]).slice(0, -1), /第 2 条附近/],
    ['two lists', () => '[{}][{}]', /第 2 条附近/],
    ['a comma too many', () => '[{"a":1,}]', /第 1 条附近/],
    ['JSON that is no UTF-8', () => Buffer.concat([Buffer.from('[{"a":"'), Buffer.from([0xff, 0xfe])]), /UTF-8/],
    ['a record without an end', () => `[{"a":"${'b'.repeat(5 * MB)}"}]`, /过长/],
  ])(
    '%s',
    async (_, body, words) => {
      const failed = await world.send(body())
      expect(failed).toMatchObject({ status: 'failed', failure: expect.stringMatching(words), changedCount: 0 })
      expect(await world.count('fact_file_part')).toBe(0)
    },
    30_000,
  )

  test('what was taken before the fault stays, and is told', async () => {
    const good = Array.from({ length: 2_000 }, (_, n) =>
      JSON.stringify({
        ...record,
        uscc: usccOf((n % 20) + 1),
        attribute: 'tax_paid',
        period: String(1900 + Math.floor(n / 20)),
        value: '1元',
      }),
    )
    const sent = await world.send(`${good.join('\n')}\n{{`)
    expect(sent).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('第 2001 条'),
      lineCount: 2_000,
      changedCount: 2_000,
    })
  })
})

describe('who may send', () => {
  test.each([
    ['a reviewer', 'reviewer', 403],
    ['a department that answers for nothing', 'idle', 412],
  ] as const)('not %s', async (_, as, status) => {
    expect((await world.upload(LONG, { as })).status).toBe(status)
  })

  test('nobody without a session, no page of another site, and under no id that is none', async () => {
    const post = (headers: Record<string, string>, id = crypto.randomUUID()) =>
      fetch(`${world.url}/api/fact/${id}/file`, { method: 'POST', body: LONG, headers })
    expect((await post({})).status).toBe(401)
    expect((await world.upload(LONG, { id: 'x' })).status).toBe(400)
  })
})

describe('files to take away', () => {
  test('each department’s form has its attributes and can be filled in as it is', async () => {
    for (const layout of ['wide', 'long']) {
      const text = await (await world.get(`/api/fact/template.csv?layout=${layout}`)).text()
      const headings = text.trimEnd().split(',')
      expect(headings.slice(0, 1)).toEqual(['统一社会信用代码'])
      expect(headings.includes('营业（销售）收入(万元)')).toBe(layout === 'wide')
      expect(headings).not.toContain('工业总产值(万元)')
      const told: Record<string, string> = {
        统一社会信用代码: usccOf(2),
        期间: layout === 'wide' ? '' : '2025',
        数据日期: '2026-01-31',
        纳税状态: '正常',
        指标: '营业（销售）收入',
        数值: '3',
        单位: '万元',
      }
      const line = headings.map((heading) => told[heading] ?? '').join(',')
      expect(await world.send(`${text}${line}\r\n`)).toMatchObject({ changedCount: 1, problemCount: 0 })
    }
    expect((await world.get('/api/fact/template.csv?layout=round')).status).toBe(400)
  })

  test('bad lines come back as they were, with their reasons; put right, they are taken', async () => {
    const sent = await world.send(world.long([3, '年纳税额,2025,-5,万元,2026-01-32'], [3, '=1+1,2025,,,2026-01-31']))
    const text = await (await world.get(`/api/fact/${sent.id}/problems.csv`)).text()
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toEqual([
      `行号,${LONG},原因`,
      `2,${usccOf(3)},年纳税额,2025,'-5,万元,2026-01-32,【数据日期】没有这一天或写法不对，请写成 2025-06-30 这样。`,
      `3,${usccOf(3)},'=1+1,2025,,,2026-01-31,【指标】指标字典里没有“=1+1”，请从模板里选。`,
    ])
    const again = await world.send(lines.slice(0, 2).join('\n').replace('01-32', '01-31'))
    expect(again).toMatchObject({ changedCount: 1, problemCount: 0 })
    expect(await world.factOf(3, 'tax_paid', '2025')).toMatchObject({ value: -5_000_000 })
    expect((await world.get(`/api/fact/${sent.id}/problems.xlsx`)).headers.get('content-type')).toContain('spreadsheet')
  })

  test('a department sees what it sent itself, and nobody else’s', async () => {
    world.pass(1_000)
    const { id } = (await (
      await world.upload(world.long([9_999, '纳税状态,,正常,,2026-01-31']))
    ).json()) as FactImportView
    await world.runJobs()
    expect((await world.api('shuiwu').imports({})).imports[0]).toMatchObject({ id, problemCount: 1 })
    expect((await world.api('tjj').imports({})).imports).toEqual([])
    await expect(world.api('tjj').get({ importId: id })).rejects.toThrow()
    await expect(world.api('tjj').problems({ importId: id })).rejects.toThrow()
    expect((await world.get(`/api/fact/${id}/problems.csv`, 'tjj')).status).toBe(404)
    expect((await world.get(`/api/fact/${id}/problems.csv`, 'reviewer')).status).toBe(403)
  })
})
