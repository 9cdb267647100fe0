import {
  type Attribute,
  type Dimension,
  dimensionNames,
  dimensionOf,
  parseQuantity,
  quantityAs,
} from '@huiqi/shared/attribute'
import { ok, problem, type Result } from '@huiqi/shared/result'

/** Written in units of different size: without one, nobody knows how much is meant. */
const needsUnit: ReadonlySet<Dimension> = new Set(['money', 'usd', 'percent'])
/** What falls and what is lost goes below zero; heads, days and tons don't. */
const mayBeNegative: ReadonlySet<Dimension> = new Set(['money', 'usd', 'percent', 'plain', 'multiple'])

const quantity = /^([-−]?[\d.]+)([^\d.]*)$/
const grouped = /^[-−]?\d{1,3}(,\d{3})+(?![\d,])/

/**
 * A number of the attribute's, in its base unit: `1,200` under 万元 and `1200万元` are both 12 亿分. The unit stands
 * beside the number or in a column of its own; exact, or not taken.
 */
export function readNumber(attribute: Attribute, text: string, column: string): Result<number> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, digits, own = ''] = quantity.exec(grouped.test(plain) ? plain.replaceAll(',', '') : plain) ?? []
  if (digits === undefined) return problem('NUMBER_UNREADABLE', '要写数字，例如 1200.5，不要写文字。')
  const beside = column.normalize('NFKC').replace(/\s/g, '')
  if (own !== '' && beside !== '' && own !== beside)
    return problem('UNIT_TWICE', `数值里写的单位是“${own}”，单位一列是“${beside}”，请只留对的一个。`)
  const dimension = dimensionOf(attribute)
  const unit = own || beside || (needsUnit.has(dimension) ? '' : (attribute.unit ?? ''))
  if (unit === '' && needsUnit.has(dimension))
    return problem('UNIT_MISSING', `没有写单位，请写明是${dimensionNames[dimension]}中的哪一种。`)
  return inUnit(attribute, digits, unit)
}

function inUnit(attribute: Attribute, digits: string, unit: string): Result<number> {
  const dimension = dimensionOf(attribute)
  const one = parseQuantity(`1${unit}`)
  if (one === null || quantityAs(one, dimension) === null)
    return problem('UNIT_WRONG', `单位应是${dimensionNames[dimension]}，不能写“${unit}”。`)
  const found = parseQuantity(digits + unit)
  if (found === null)
    return /^[-−]?\d{1,15}(\.\d{1,10})?$/.test(digits)
      ? problem('NUMBER_TOO_FINE', '金额最小到分，请核对数值和单位。')
      : problem('NUMBER_UNREADABLE', '要写数字，例如 1200.5，整数部分不超过 15 位。')
  const value = quantityAs(found, dimension)!
  return value < 0 && !mayBeNegative.has(dimension) ? problem('NUMBER_NEGATIVE', '不能小于 0。') : ok(value)
}
