import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import Excel from 'exceljs'
import type { BenchEnterprise } from './enterprises.ts'

/** The department's spreadsheet. @param yuan amount of every line */
export async function rosterXlsx(enterprises: readonly BenchEnterprise[], yuan: number): Promise<Uint8Array> {
  const stream = new PassThrough()
  const whole = buffer(stream)
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream })
  const sheet = workbook.addWorksheet('名单')
  sheet.addRow(['统一社会信用代码', '企业名称', '金额(元)', '兑付依据']).commit()
  for (const { uscc, name } of enterprises) sheet.addRow([uscc, name, yuan, '']).commit()
  await workbook.commit()
  return whole
}
