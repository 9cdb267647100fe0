/**
 * Units and quantities. A quantity is written `300万元`, `6‰`, `12个月`; inside it is a plain number in the
 * base unit of its dimension: money in 分, dollars in 美分, rates in %, the rest in the unit itself.
 */
export type Dimension =
  | 'money'
  | 'usd'
  | 'percent'
  | 'month'
  | 'year'
  | 'day'
  | 'person'
  | 'times'
  | 'piece'
  | 'age'
  | 'area'
  | 'ton'
  | 'coal'
  | 'multiple'
  | 'plain'

interface UnitDefinition {
  readonly dimension: Dimension
  /** Decimal shift to the base unit: 万元 is 6 places above 分, ‰ one below %. */
  readonly shift: number
}

const define = (dimension: Dimension, shift = 0): UnitDefinition => ({ dimension, shift })

export const units = {
  分: define('money'),
  元: define('money', 2),
  万元: define('money', 6),
  亿元: define('money', 10),
  美分: define('usd'),
  美元: define('usd', 2),
  万美元: define('usd', 6),
  亿美元: define('usd', 10),
  '%': define('percent'),
  '‰': define('percent', -1),
  个百分点: define('percent'),
  月: define('month'),
  个月: define('month'),
  年: define('year'),
  天: define('day'),
  日: define('day'),
  人: define('person'),
  次: define('times'),
  个: define('piece'),
  项: define('piece'),
  件: define('piece'),
  笔: define('piece'),
  家: define('piece'),
  岁: define('age'),
  平方米: define('area'),
  吨: define('ton'),
  吨标煤: define('coal'),
  倍: define('multiple'),
  '': define('plain'),
} as const satisfies Record<string, UnitDefinition>

export type Unit = keyof typeof units

/** Chinese name of a dimension, for messages about a wrong unit. */
export const dimensionNames: Readonly<Record<Dimension, string>> = {
  money: '金额（元、万元、亿元）',
  usd: '美元金额',
  percent: '比例（%、‰）',
  month: '月数',
  year: '年数',
  day: '天数',
  person: '人数',
  times: '次数',
  piece: '个数',
  age: '年龄（岁）',
  area: '面积（平方米）',
  ton: '重量（吨）',
  coal: '标准煤（吨标煤）',
  multiple: '倍数',
  plain: '不带单位的数',
}

export interface Quantity {
  readonly value: number
  readonly dimension: Dimension
}

const quantityPattern = /^([-−]?)(\d{1,15})(?:\.(\d{1,10}))?\s*([^\d\s.,]*)$/
const monthsPerYear = 12

/** Reads `300万元`, `-5%`, `5.5`; null when it is no quantity, or not a whole number of 分. */
export function parseQuantity(text: string): Quantity | null {
  const found = quantityPattern.exec(text.trim())
  if (!found) return null
  const unit = found[4] as string
  if (!Object.hasOwn(units, unit)) return null
  const { dimension, shift } = units[unit as Unit]
  const value = shiftDecimal(found[2] as string, found[3] ?? '', shift)
  const isWhole = Number.isSafeInteger(value)
  if ((dimension === 'money' || dimension === 'usd') && !isWhole) return null
  return { value: found[1] && value ? -value : value, dimension }
}

/** The quantity as a number in another dimension: only years convert (to months); null when it does not fit. */
export function quantityAs(quantity: Quantity, dimension: Dimension): number | null {
  if (quantity.dimension === dimension) return quantity.value
  return quantity.dimension === 'year' && dimension === 'month' ? quantity.value * monthsPerYear : null
}

/** Moves the point in the text, so that no binary fraction is involved before the one conversion at the end. */
export function shiftDecimal(integer: string, decimals: string, shift: number): number {
  const digits = integer + decimals
  const point = integer.length + shift
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(Math.max(point, 0), '0')
  const at = Math.max(point, 0)
  return Number(`${padded.slice(0, at) || '0'}.${padded.slice(at) || '0'}`)
}

const displayUnits: Readonly<Record<Dimension, string>> = {
  money: '元',
  usd: '美元',
  percent: '%',
  month: '个月',
  year: '年',
  day: '天',
  person: '人',
  times: '次',
  piece: '个',
  age: '岁',
  area: '平方米',
  ton: '吨',
  coal: '吨标煤',
  multiple: '倍',
  plain: '',
}

/** A number in the base unit as people read it: `300万元`, `5.5%`, `12个月`. Money is exact, the rest shows at most four decimals. */
export function formatQuantity(value: number, dimension: Dimension): string {
  if (dimension !== 'money' && dimension !== 'usd') return trimDecimals(value) + displayUnits[dimension]
  const yuan = value / 100
  const unit = displayUnits[dimension]
  if (Math.abs(yuan) >= 1e8) return `${trimDecimals(yuan / 1e8, 10)}亿${unit}`
  return Math.abs(yuan) >= 1e4 ? `${trimDecimals(yuan / 1e4, 6)}万${unit}` : trimDecimals(yuan) + unit
}

const trimDecimals = (value: number, places = 4): string => String(Number(value.toFixed(places)))
