import { dimensionOf, parseQuantity, quantityAs } from '@huiqi/shared/attribute'
import { FileError } from '../../file/file-error.ts'
import type { Dictionary, Importable } from '../dictionary.ts'
import { headings } from './record.ts'
import type { RowReader } from './table-layout.ts'

/** Columns beside the attributes: the enterprise's name helps people, the other two are the file of errors'. */
const passedOver: ReadonlySet<string> = new Set(['企业名称', '备注', '行号', '原因'])

type Column = { readonly index: number; readonly heading: string; readonly of: Importable; readonly unit: string }

/**
 * 宽表: one enterprise a line and one attribute a column, its unit behind it in brackets. The line's period holds for
 * those attributes that have one. @throws FileError for a column that is no attribute of the department's
 */
export function wideLayout(at: (heading: string) => number, row: readonly string[], dictionary: Dictionary): RowReader {
  const own: ReadonlySet<string> = new Set([headings.uscc, headings.period, headings.asOf])
  const [uscc, period, asOf] = [at(headings.uscc), at(headings.period), at(headings.asOf)]
  const columns = row.flatMap((heading, index) =>
    heading === '' || own.has(heading) || passedOver.has(heading) ? [] : [columnOf(heading, index, dictionary)],
  )
  if (columns.length === 0) throw new FileError('第一行没有找到任何指标，请用本部门的模板填写。')
  return (cells) => ({
    uscc: cells[uscc] ?? '',
    asOf: cells[asOf] ?? '',
    values: columns
      .filter(({ index }) => (cells[index] ?? '') !== '')
      .map(({ index, heading, of, unit }) => ({
        column: heading,
        of: { ok: true, value: of },
        period: of.attribute.every === null ? '' : (cells[period] ?? ''),
        value: cells[index]!,
        unit,
      })),
  })
}

function columnOf(heading: string, index: number, { find }: Dictionary): Column {
  const whole = find(heading)
  if (whole.ok) return { index, heading, of: whole.value, unit: '' }
  const [, name = heading, unit = ''] = /^(.+)\(([^()]*)\)$/.exec(heading) ?? []
  const found = find(name)
  if (!found.ok) throw new FileError(`第一行的“${heading}”一列不能导入：${found.message}`)
  const { attribute } = found.value
  const one = unit === '' ? null : parseQuantity(`1${unit}`)
  if (unit !== '' && (one === null || quantityAs(one, dimensionOf(attribute)) === null))
    throw new FileError(`第一行的“${heading}”一列单位不对，应是“${attribute.unit ?? '不写单位'}”。`)
  return { index, heading, of: found.value, unit }
}
