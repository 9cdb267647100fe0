import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MB, sparse, workbookOf, zipOf } from '../file/testing.ts'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

let world: RosterWorld
let book: Buffer
beforeAll(async () => {
  world = await startRosterWorld(3)
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('名单').addRow(['统一社会信用代码', '企业名称', '金额(元)'])
  book = Buffer.from(await workbook.xlsx.writeBuffer())
})
afterAll(() => world.close())

describe('a file that can be no roster is refused as it comes', () => {
  test.each<[string, () => string | Buffer | FormData, number, string]>([
    ['nothing', () => '', 400, 'FILE_INVALID'],
    [
      'bytes of nothing',
      () => Buffer.from(Array.from({ length: 5_000 }, (_, n) => (200 + n * 73) % 256)),
      400,
      'FILE_INVALID',
    ],
    [
      'a picture',
      () => Buffer.concat([Buffer.from('\u0089PNG\r\n', 'latin1'), Buffer.alloc(100)]),
      400,
      'FILE_INVALID',
    ],
    ['an old or locked workbook', () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 400, 'FILE_INVALID'],
    ['a ZIP file cut short', () => book.subarray(0, 900), 400, 'FILE_INVALID'],
    ['a ZIP file that is no workbook', () => zipOf([{ name: 'a.txt', text: 'a' }]), 400, 'FILE_INVALID'],
    [
      'a ZIP file with a password',
      () => zipOf([{ name: 'xl/workbook.xml', text: 'a', flags: 1 }]),
      400,
      'FILE_ENCRYPTED',
    ],
    ['a sheet that is openly too large', () => workbookOf('<a/>', { says: 300 * MB }), 413, 'FILE_TOO_LARGE'],
    ['more than 32 MB', () => Buffer.alloc(33 * MB, 'a'), 413, 'FILE_TOO_LARGE'],
    [
      'a form without a file',
      () => {
        const form = new FormData()
        form.set('x', '1')
        return form
      },
      400,
      'FILE_INVALID',
    ],
  ])('%s', async (_, body, status, code) => {
    const roster = await world.create()
    const answer = await world.upload(roster, body())
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
    expect(await world.staff('officer').get({ rosterId: roster.id })).toMatchObject({ status: 'empty', version: 1 })
    expect(await world.count('roster_file_part')).toBe(0)
  })

  test('a form cut short', async () => {
    const roster = await world.create()
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc'
    expect((await world.upload(roster, body, { headers })).status).toBe(400)
    expect((await world.upload(roster, body, { headers: { 'content-type': 'multipart/form-data' } })).status).toBe(400)
  })
})

describe('a file that turns out to be no roster while it is read', () => {
  test.each<[string, () => string | Buffer, RegExp]>([
    ['headings that are not ours', () => '姓名,电话\n王明,1\n', /第一行没有找到/],
    ['headings and nothing else', () => csvOf([]), /没有企业/],
    ['a quote that is never closed', () => `${csvOf([])}\r\n"${'a'.repeat(30_000)}`, /引号/],
    ['broken XML', () => workbookOf('<worksheet><row><c></row>'), /读不出来/],
    [
      'XML with entities of its own',
      () => workbookOf('<!DOCTYPE a [<!ENTITY b "cc">]><worksheet>&b;</worksheet>'),
      /读不出来/,
    ],
    [
      'a sheet that lies about its size',
      () =>
        workbookOf(Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(270 * MB, sparse('<row/>'))]), { says: 10 }),
      /太大/,
    ],
    [
      'shared texts that fill the memory',
      () =>
        workbookOf('<worksheet/>', {
          shared: Buffer.concat([Buffer.from('<sst>'), Buffer.alloc(70 * MB, sparse('<si/>'))]),
        }),
      /太大/,
    ],
    ['a text without an end', () => workbookOf(Buffer.alloc(5 * MB, 'a')), /读不出来/],
  ])(
    '%s',
    async (_, body, words) => {
      const roster = await world.create()
      expect((await world.upload(roster, body())).status).toBe(200)
      await world.runJobs()
      const failed = await world.staff('officer').get({ rosterId: roster.id })
      expect(failed).toMatchObject({
        status: 'failed',
        failure: expect.stringMatching(words),
        actions: ['upload', 'cancel'],
      })
      expect(await world.count('roster_file_part where roster_id = $1', [roster.id])).toBe(0)
      const again = await world.upload(failed, csvOf([[enterprise(1).uscc, enterprise(1).name, 1]]))
      expect(again.status).toBe(200)
      await world.runJobs()
      expect(await world.staff('officer').get({ rosterId: roster.id })).toMatchObject({
        status: 'open',
        rowCount: 1,
        failure: null,
      })
    },
    30_000,
  )
})

describe('who may upload', () => {
  test.each([
    ['another department', 'stranger', 404],
    ['a reviewer', 'reviewer', 403],
    ['a joint department', 'ecology', 403],
    ['finance', 'finance', 403],
  ] as const)('not %s', async (_, as, status) => {
    const roster = await world.create()
    expect((await world.upload(roster, csvOf([]), { as })).status).toBe(status)
  })

  test('nobody without a session, and no page of another site', async () => {
    const roster = await world.create()
    const post = (headers: Record<string, string>) =>
      fetch(`${world.url}/api/roster/${roster.id}/file?version=1`, { method: 'POST', body: 'x', headers })
    expect((await post({})).status).toBe(401)
    expect((await post({ cookie: `hq_session=${world.token('officer')}` })).status).toBe(403)
  })

  test('not for a roster that has changed, is none, or is drawn by the platform', async () => {
    const roster = await world.create()
    expect((await world.upload({ ...roster, version: 9 }, csvOf([]))).status).toBe(409)
    expect((await world.upload({ id: '00000000-0000-4000-8000-000000000000', version: 1 }, 'x')).status).toBe(404)
    expect((await world.upload({ id: 'x', version: 1 }, 'x')).status).toBe(400)
    const drawn = await world.create('matched')
    await world.runJobs()
    expect((await world.upload({ id: drawn.id, version: 2 }, csvOf([]))).status).toBe(409)
  })
})
