import Excel from 'exceljs'
import { at } from './addresses.ts'
import type { Screen } from './screen.ts'

/** Makes an empty roster for a policy at the officer's desk. */
export async function makeRoster(desk: Screen, policyTitle: string): Promise<void> {
  await desk.open(at.rosters)
  await desk.tap('建立名单')
  await desk.sees('为哪项政策建立名单？')
  await desk.tap(new RegExp(policyTitle))
  await desk.tap('建立名单，下一步上传')
  await desk.sees('把名单文件拖到这里')
}

/** The id of the roster on the screen. */
export const rosterOn = (desk: Screen): string => /id=([\w-]+)/.exec(desk.page.url())?.[1] ?? ''

/** The error file's lines: number of the line in the file, and everything that is wrong with it. */
export async function readErrorFile(path: string): Promise<{ line: number; reasons: string }[]> {
  const workbook = new Excel.Workbook()
  await workbook.xlsx.readFile(path)
  const rows = workbook.worksheets[0]!.getSheetValues() as unknown as (string[] | undefined)[]
  // Rows and cells count from 1; the first row holds the headings.
  return rows.slice(2).map((cells) => ({ line: Number(cells![1]), reasons: String(cells!.at(-1)) }))
}
