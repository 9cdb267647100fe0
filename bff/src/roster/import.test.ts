import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

// Ten thousand lines are written, read and checked.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: RosterWorld
beforeAll(async () => {
  world = await startRosterWorld(12_000)
})
afterAll(() => world.close())

const line = (n: number, amount: string | number = '300000.00', basis = '') => {
  const { uscc, name } = enterprise(n)
  return [uscc, name, amount, basis]
}
const workbook = async (lines: readonly (readonly unknown[])[]) => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRows([['统一社会信用代码', '企业名称', '金额（元）', '兑付依据'], ...lines.map((cells) => [...cells])])
  return Buffer.from(await book.xlsx.writeBuffer())
}
/** Uploads, imports, and answers the roster as its officer then sees it. */
async function fill(body: string | Buffer | FormData, headers: Record<string, string> = {}) {
  const roster = await world.create('imported', { period: `20${10 + Math.floor(Math.random() * 80)}` })
  const answer = await world.upload(roster, body, { headers })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ id: roster.id, status: 'filling' })
  await world.runJobs()
  return world.staff('officer').get({ rosterId: roster.id })
}

describe('a list of 10 000 enterprises with 50 bad lines', () => {
  test('takes the good ones and names each bad line, its column and its reason', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => line(index + 1))
    const expected: [number, string, string][] = []
    const spoil = (n: number, column: number, value: string | number, heading: string, code: string) => {
      lines[n]![column] = value
      expected.push([n + 2, heading, code])
    }
    for (let n = 0; n < 10; n += 1) {
      spoil(n * 100 + 3, 0, '9132021', '统一社会信用代码', 'USCC_LENGTH')
      spoil(
        n * 100 + 7,
        0,
        `${enterprise(n * 100 + 8).uscc.slice(0, 17)}${enterprise(n * 100 + 8).uscc[17] === '0' ? '1' : '0'}`,
        '统一社会信用代码',
        'USCC_CHECK_FAILED',
      )
      spoil(n * 100 + 11, 1, '另一家有限公司', '企业名称', 'NAME_MISMATCH')
      spoil(
        n * 100 + 13,
        2,
        ['三十万', '0', '-5', '0.005', '600000', '', '1e5', '0.00', '99999999999999999', 'abc'][n]!,
        '金额(元)',
        [
          'MONEY_UNREADABLE',
          'AMOUNT_NOT_POSITIVE',
          'AMOUNT_NOT_POSITIVE',
          'MONEY_BELOW_FEN',
          'AMOUNT_OVER_CAP',
          'MONEY_UNREADABLE',
          'MONEY_UNREADABLE',
          'AMOUNT_NOT_POSITIVE',
          'MONEY_TOO_LARGE',
          'MONEY_UNREADABLE',
        ][n]!,
      )
      lines[n * 100 + 17] = [...line(20_000 + n)]
      expected.push([n * 100 + 19, '统一社会信用代码', 'ENTERPRISE_UNKNOWN'])
    }
    const roster = await fill(await workbook(lines), { 'x-file-name': encodeURIComponent('高企名单.xlsx') })
    expect(roster).toMatchObject({
      status: 'open',
      rowCount: 9_950,
      totalFen: 9_950 * 30_000_000,
      problemCount: 50,
      fileName: '高企名单.xlsx',
      fileDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      toRelease: { count: 9_950 },
    })
    const first = await world.staff('officer').problems({ rosterId: roster.id })
    expect(first).toMatchObject({ total: 50, next: null })
    expect(first.problems.map(({ line, column, code }) => [line, column, code])).toEqual(
      expected.sort((a, b) => a[0] - b[0]),
    )
    for (const { sentence } of first.problems) expect(sentence).toMatch(/[一-龥].*。$/)
    expect(await world.count('roster_file_part')).toBe(0)
    expect(await world.events(roster.id)).toEqual(['create', 'upload', 'import'])
  })
})

describe('files as they come', () => {
  test('the same list in every form gives the same roster', async () => {
    const lines = [line(1, '300,000.00', '首次认定').map((cell) => `"${cell}"`), line(2, '30万'), line(3, 300000)]
    const csv = csvOf(lines)
    const gb18030 = Buffer.from(await iconv(csv))
    const form = new FormData()
    form.set('file', new Blob([csv]), '名单.csv')
    const files = [
      csv,
      `\uFEFF${csv}`,
      gb18030,
      form,
      await workbook([line(1, 300000, '首次认定'), line(2, '30万'), line(3, 300000.0000000001)]),
    ]
    for (const file of files) {
      const roster = await fill(file)
      expect(roster).toMatchObject({ status: 'open', rowCount: 3, totalFen: 90_000_000, problemCount: 0 })
      const { rows } = await world.staff('officer').rows({ rosterId: roster.id })
      expect(rows.map(({ line, enterpriseName, basis }) => [line, enterpriseName, basis])).toEqual([
        [2, enterprise(1).name, '首次认定'],
        [3, enterprise(2).name, null],
        [4, enterprise(3).name, null],
      ])
    }
  })

  test('several things wrong with one line are all told; columns may stand anywhere', async () => {
    const { uscc } = enterprise(5)
    const roster = await fill(
      `金额(元)*,备注, 企业名称 ,统一社会信用代码\n0,x,,${uscc}\n1,x,${enterprise(5).name},${uscc}\n`,
    )
    const { problems } = await world.staff('officer').problems({ rosterId: roster.id })
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'NAME_MISSING'],
      [2, 'AMOUNT_NOT_POSITIVE'],
      [3, 'DUPLICATE_LINE'],
    ])
  })

  test('an enterprise outside the region, or with a live claim for the period, is refused', async () => {
    await world.workerPool.query(`update enterprise set region = '320582' where uscc = $1`, [enterprise(9).uscc])
    const roster = await world.create('imported', { period: '2026' })
    await world.upload(roster, csvOf([line(8)]))
    await world.runJobs()
    const filled = await world.staff('officer').get({ rosterId: roster.id })
    await world.staff('officer').release({ key: randomUUID(), rosterId: roster.id, version: filled.version })
    await world.runJobs()
    const second = await world.create('imported', { period: '2026' })
    await world.upload(second, csvOf([line(8), line(9)]))
    await world.runJobs()
    const { problems } = await world.staff('officer').problems({ rosterId: second.id })
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'CLAIM_EXISTS'],
      [3, 'REGION_OUTSIDE'],
    ])
  })

  test('an import that is run again starts over cleanly; another file replaces the first', async () => {
    const roster = await world.create()
    const begun = (await (await world.upload(roster, csvOf([line(1), line(1)]))).json()) as { version: number }
    const { rows } = await world.workerPool.query('select work_id from roster where id = $1', [roster.id])
    const order = { rosterId: roster.id, workId: rows[0].work_id }
    await world.workerPool.query(`insert into roster_row (roster_id, line, uscc, amount_fen) values ($1, 7, $2, 5)`, [
      roster.id,
      enterprise(6).uscc,
    ])
    await world.runTask('roster.import', order)
    await world.runTask('roster.import', order)
    const filled = await world.staff('officer').get({ rosterId: roster.id })
    expect(filled).toMatchObject({ rowCount: 1, problemCount: 1, version: begun.version + 1 })
    await world.upload(filled, csvOf([line(2)]))
    await world.runJobs()
    expect(await world.staff('officer').get({ rosterId: roster.id })).toMatchObject({ rowCount: 1, problemCount: 0 })
  })
})

/** GB18030 bytes: Node decodes them but does not encode; each character is found by decoding. */
async function iconv(text: string): Promise<Buffer> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\uFFFD') table.set(character, [high, low])
    }
  return Buffer.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : table.get(character)!)),
  )
}
