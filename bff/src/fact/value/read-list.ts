import { type Attribute, attributeOf, attributes, itemGranularity, parseQuantity } from '@huiqi/shared/attribute'
import type { FactValue, HistoryEntry, Item } from '@huiqi/shared/condition'
import { ok, problem, type Result } from '@huiqi/shared/result'
import { readDate } from './read-date.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each one read by itself; what is wrong says which it is. */
function readEach<T>(
  list: readonly unknown[],
  read: (one: Record<string, unknown>) => Result<T>,
): Result<readonly T[]> {
  const values: T[] = []
  for (const [index, one] of list.entries()) {
    const result = isRecord(one) ? read(one) : problem('VALUE_WRONG', '要写成一个对象。')
    if (!result.ok) return problem(result.code, `第 ${index + 1} 项：${result.message}`)
    values.push(result.value)
  }
  return ok(values)
}

/** Fields of an entry: how each is read, and whether it must be there. Amounts carry their unit: `30万元`. */
const entryFields: Readonly<
  Record<keyof HistoryEntry, (value: unknown, attribute: Attribute) => string | number | null>
> = {
  name: (value) => asText(value),
  grade: (value, { values }) => {
    const grade = asText(value)
    return grade !== null && (values === null || values.includes(grade)) ? grade : null
  },
  obtainedOn: (value) => readDate(String(value)),
  validTo: (value) => readDate(String(value)),
  renewalOf: (value) => asText(value),
  amount: (value) => {
    const amount = parseQuantity(String(value))
    return amount?.dimension === 'money' ? amount.value : null
  },
}
const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** A complete list of dated entries: `[{ "name": "高新技术企业", "obtainedOn": "2024-11-01", "validTo": "2027-10-31" }]`. */
export const readHistory = (attribute: Attribute, list: readonly unknown[]): Result<FactValue> =>
  readEach(list, (source) => readEntry(attribute, source))

function readEntry(attribute: Attribute, source: Record<string, unknown>): Result<HistoryEntry> {
  const entry: Record<string, string | number> = {}
  for (const [field, told] of Object.entries(source)) {
    if (!Object.hasOwn(entryFields, field)) return problem('FIELD_UNKNOWN', `没有“${field}”这个字段。`)
    if (told === null) continue
    const value = entryFields[field as keyof HistoryEntry](told, attribute)
    if (value === null) return problem('VALUE_WRONG', `“${field}”写得不对，请对照模板。`)
    entry[field] = value
  }
  if (!('name' in entry) || !('obtainedOn' in entry)) return problem('VALUE_MISSING', '要写 name 和 obtainedOn。')
  if (entry.validTo !== undefined && entry.validTo < entry.obtainedOn!)
    return problem('DATES_REVERSED', '有效期在取得日期之前，请核对。')
  return ok(entry as unknown as HistoryEntry)
}

type ReadValue = (attribute: Attribute, raw: { value: unknown; unit: string }) => Result<FactValue>

const fieldsByName = new Map(
  attributes
    .filter(({ granularity }) => granularity !== 'enterprise')
    .map((attribute) => [`${attribute.granularity} ${attribute.name}`, attribute]),
)

/** A complete list of items, their fields by code or Chinese name, numbers with their unit: `{ "贷款本金": "300万元" }`. */
export const readCollection = (
  collection: Attribute,
  list: readonly unknown[],
  readField: ReadValue,
): Result<FactValue> => readEach(list, (source) => readItem(itemGranularity(collection.code)!, source, readField))

function readItem(granularity: string, source: Record<string, unknown>, readField: ReadValue): Result<Item> {
  const item: Record<string, Item[string]> = {}
  for (const [name, value] of Object.entries(source)) {
    const attribute = fieldsByName.get(`${granularity} ${name}`) ?? attributeOf(name)
    if (attribute?.granularity !== granularity) return problem('FIELD_UNKNOWN', `没有“${name}”这个字段。`)
    if (value === null) continue
    const field = readField(attribute, { value, unit: '' })
    if (!field.ok) return problem(field.code, `“${attribute.name}”${field.message}`)
    item[attribute.code] = field.value as Item[string]
  }
  return ok(item)
}
