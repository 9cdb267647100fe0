import { attributeOf, dimensionOf, parseQuantity, quantityAs } from '@huiqi/shared/attribute'
import type { Fact, FactValue, HistoryEntry, Item } from '@huiqi/shared/condition'

/** YAML's spelling of an entry's fields, and ours. */
const ENTRY_FIELDS: Readonly<Record<string, keyof HistoryEntry>> = {
  name: 'name',
  grade: 'grade',
  obtained_on: 'obtainedOn',
  valid_to: 'validTo',
  renewal_of: 'renewalOf',
  amount: 'amount',
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A number in the attribute's base unit: `1200万元` → 分. Anything that is no quantity of its dimension is a mistake. */
function scalar(code: string, value: unknown): number | string | boolean {
  const attribute = attributeOf(code)
  if (!attribute) throw new Error(`unknown attribute ${code}`)
  if (attribute.type !== 'number') return value as string | boolean
  if (typeof value === 'number' && dimensionOf(attribute) === 'plain') return value
  const quantity = parseQuantity(String(value))
  const number = quantity && quantityAs(quantity, dimensionOf(attribute))
  if (number === null)
    throw new Error(`${code}: ${String(value)} is no quantity in ${attribute.unit ?? 'plain numbers'}`)
  return number
}

function entry(source: Record<string, unknown>): HistoryEntry {
  const fields = Object.entries(source).map(([key, value]) => {
    const field = ENTRY_FIELDS[key]
    if (!field) throw new Error(`unknown field ${key} of an entry`)
    return [field, field === 'amount' ? parseQuantity(String(value))?.value : value]
  })
  return Object.fromEntries(fields) as HistoryEntry
}

function item(source: Record<string, unknown>): Item {
  return Object.fromEntries(
    Object.entries(source).map(([code, value]) => [code, Array.isArray(value) ? value : scalar(code, value)]),
  )
}

function factValue(code: string, value: unknown): FactValue {
  const type = attributeOf(code)?.type
  if (type === 'history') return (value as Record<string, unknown>[]).map(entry)
  if (type === 'collection') return (value as Record<string, unknown>[]).filter(isRecord).map(item)
  if (type === 'set') return value as string[]
  return scalar(code, value)
}

/** Facts as a scenario writes them: `attribute` or `attribute@period` → value; null leaves the fact out. */
export function scenarioFacts(source: Readonly<Record<string, unknown>>, asOf: string): Fact[] {
  return Object.entries(source).flatMap(([key, value]) => {
    if (value === null) return []
    const [attribute = '', period = null] = key.split('@')
    return [{ attribute, period, value: factValue(attribute, value), source: attributeOf(attribute)!.owner, asOf }]
  })
}
