import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

let world: RosterWorld
let rosterId: string
beforeAll(async () => {
  world = await startRosterWorld(5)
  const roster = await world.create()
  rosterId = roster.id
  const { uscc, name } = enterprise(1)
  await world.upload(
    roster,
    csvOf([
      [uscc, '=HYPERLINK("http://x")'.replaceAll('"', "'"), 5, '@SUM(1)'],
      ['+1', '-2', '-3', '"a,b"'],
      [enterprise(2).uscc, enterprise(2).name, 5, ''],
      [uscc, name, 5, ''],
    ]),
  )
  await world.runJobs()
})
afterAll(() => world.close())

const expected = [
  ['行号', '统一社会信用代码', '企业名称', '金额(元)', '兑付依据', '原因'],
  [
    '2',
    enterprise(1).uscc,
    "'=HYPERLINK('http://x')",
    '5',
    "'@SUM(1)",
    expect.stringContaining('【企业名称】与登记名称'),
  ],
  [
    '3',
    "'+1",
    "'-2",
    "'-3",
    'a,b',
    expect.stringMatching(/^【统一社会信用代码】.*应为 18 位.* 【金额\(元\)】金额须大于 0。$/),
  ],
  ['5', enterprise(1).uscc, enterprise(1).name, '5', '', '【统一社会信用代码】与第 2 行是同一家企业，请只留一行。'],
]

async function tableOf(answer: Response): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  const rows: string[][] = []
  book.worksheets[0]!.eachRow((row) => rows.push((row.values as string[]).slice(1).map((value) => value ?? '')))
  return rows
}

test('the file of errors has every bad line as it came with all its reasons, and nothing a spreadsheet would run', async () => {
  const answer = await world.get(`/api/roster/${rosterId}/problems.xlsx`)
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('错误行.xlsx'))
  expect((await tableOf(answer)).map((row) => Array.from({ length: 6 }, (_, column) => row[column] ?? ''))).toEqual(
    expected,
  )
})

test('the same as CSV, with the mark that makes spreadsheets read it as UTF-8', async () => {
  const answer = await world.get(`/api/roster/${rosterId}/problems.csv`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const lines = bytes.toString().slice(1).trimEnd().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toMatch(/^3,'\+1,'-2,'-3,"a,b",/)
})

test('the template can be filled and uploaded as it is', async () => {
  for (const kind of ['xlsx', 'csv'] as const) {
    const answer = await world.get(`/api/roster/template.${kind}`)
    expect(answer.status).toBe(200)
    const roster = await world.create()
    if (kind === 'csv') {
      const text = await answer.text()
      await world.upload(roster, `${text}${enterprise(3).uscc},${enterprise(3).name},1,\r\n`)
    } else {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(await answer.arrayBuffer())
      book.worksheets[0]!.addRow([enterprise(3).uscc, enterprise(3).name, 1])
      await world.upload(roster, Buffer.from(await book.xlsx.writeBuffer()))
    }
    await world.runJobs()
    expect(await world.staff('officer').get({ rosterId: roster.id })).toMatchObject({ rowCount: 1, totalFen: 100 })
  }
})

test.each([
  ['another department', 'stranger', 404],
  ['a joint department', 'ecology', 403],
] as const)('errors are not shown to %s', async (_, as, status) => {
  expect((await world.get(`/api/roster/${rosterId}/problems.csv`, as)).status).toBe(status)
})
