import { type Attribute, type AttributeType, attributeOf } from '../attribute/index.ts'
import { dayOf } from './civil-date.ts'
import type { Fact, HistoryEntry } from './fact.ts'
import { isAbsolutePeriod } from './period.ts'

export type FactProblem = 'UNKNOWN_ATTRIBUTE' | 'WRONG_PERIOD' | 'WRONG_DATE' | 'WRONG_VALUE'

/**
 * What is wrong with a fact, as a code and a Chinese sentence; null for a good one. A bad fact is never judged by:
 * `indexFacts` leaves it out, so that what it speaks of counts as missing.
 */
export function factProblem({
  attribute: code,
  period,
  value,
  asOf,
}: Fact): { code: FactProblem; message: string } | null {
  const attribute = attributeOf(code)
  if (attribute === undefined || attribute.granularity !== 'enterprise')
    return { code: 'UNKNOWN_ATTRIBUTE', message: `指标字典里没有企业指标“${code}”，请检查代码。` }
  if (typeof asOf !== 'string' || Number.isNaN(dayOf(asOf)))
    return { code: 'WRONG_DATE', message: `“${attribute.name}”的数据日期要写成 2025-06-30 这样。` }
  if (!isPeriodOf(attribute, period))
    return {
      code: 'WRONG_PERIOD',
      message: `“${attribute.name}”的期间要写成 2025、2025Q1 或 2025-06；没有期间的留空。`,
    }
  return shapes[attribute.type](value, attribute)
    ? null
    : { code: 'WRONG_VALUE', message: `“${attribute.name}”的值要写${shapeNames[attribute.type]}。` }
}

const isPeriodOf = (attribute: Attribute, period: unknown): boolean =>
  attribute.every === null ? period === null : typeof period === 'string' && isAbsolutePeriod(period)

const isText = (value: unknown): value is string => typeof value === 'string'
const isDate = (value: unknown): boolean => isText(value) && !Number.isNaN(dayOf(value))
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOf = (test: (one: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test)

const shapes: Readonly<Record<AttributeType, (value: unknown, attribute: Attribute) => boolean>> = {
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  bool: (value) => typeof value === 'boolean',
  date: isDate,
  enum: isText,
  grade: (value, { values }) => isText(value) && (values ?? []).includes(value),
  region: isText,
  industry: isText,
  set: isListOf(isText),
  history: isListOf(isEntry),
  collection: isListOf((item) => isObject(item) && Object.values(item).every(isField)),
}

const shapeNames: Readonly<Record<AttributeType, string>> = {
  number: '数字',
  bool: '是或否',
  date: '日期，例如 2025-06-30',
  enum: '一个名称',
  grade: '字典里的一个等级',
  region: '行政区划代码',
  industry: '行业代码',
  set: '名称的清单',
  history: '带取得日期的记录清单',
  collection: '逐项的清单',
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, grade, obtainedOn, validTo, amount } = value as HistoryEntry
  return (
    isText(name) &&
    isDate(obtainedOn) &&
    (validTo === undefined || validTo === null || isDate(validTo)) &&
    (grade === undefined || grade === null || isText(grade)) &&
    (amount === undefined || amount === null || Number.isSafeInteger(amount))
  )
}

const isField = (value: unknown): boolean =>
  value === null ||
  isText(value) ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  isListOf(isText)(value)
