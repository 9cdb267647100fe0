import { cleanCell, normalHeading } from '../../file/cell.ts'

/** What a roster's file says of one enterprise; the headings are those of the template. */
export type ColumnName = 'uscc' | 'name' | 'amount' | 'basis'

type Column = { readonly heading: string; readonly required: boolean; readonly example: string; readonly width: number }

export const columns: Readonly<Record<ColumnName, Column>> = {
  uscc: { heading: '统一社会信用代码', required: true, example: '91320200MA00000007', width: 24 },
  name: { heading: '企业名称', required: true, example: '示例·云杉精密制造有限公司', width: 36 },
  amount: { heading: '金额(元)', required: true, example: '300000.00', width: 16 },
  basis: { heading: '兑付依据', required: false, example: '2025 年首次认定高新技术企业', width: 40 },
}

export const columnNames = Object.keys(columns) as ColumnName[]

/** The cells of one line by column; missing ones are empty. */
export type Cells = Readonly<Record<ColumnName, string>>

export type FileLine = { readonly line: number; readonly cells: Cells }

/** Where each column stands in this heading line; null where a required one is missing. */
export function findColumns(headings: readonly string[]): ReadonlyMap<ColumnName, number> | null {
  const normal = headings.map(normalHeading)
  const found = new Map<ColumnName, number>()
  for (const name of columnNames) {
    const index = normal.indexOf(columns[name].heading)
    if (index >= 0) found.set(name, index)
    else if (columns[name].required) return null
  }
  return found
}

export function readCells(at: ReadonlyMap<ColumnName, number>, values: readonly string[]): Cells {
  const cell = (name: ColumnName) => cleanCell(values[at.get(name) ?? -1] ?? '')
  return { uscc: cell('uscc'), name: cell('name'), amount: cell('amount'), basis: cell('basis') }
}
