import {
  type Attribute,
  attributeOf,
  attributes,
  formatQuantity,
  itemGranularity,
  itemUnit,
} from '@huiqi/shared/attribute'
import type { FactValue, HistoryEntry, Item } from '@huiqi/shared/condition'
import { factText } from '@huiqi/shared/rule'
import type { Reading } from './views.ts'

/** A value as its enterprise reads it: one line, and below it what a list holds. */
export function readingOf(attribute: Attribute, value: FactValue): Reading {
  if (attribute.type === 'history')
    return { text: factText(attribute.code, value), lines: entryLines(value), items: [] }
  if (attribute.type === 'set') return { text: factText(attribute.code, value), lines: value as string[], items: [] }
  if (attribute.type === 'industry')
    return { text: `${factText(attribute.code, value)}（${value}）`, lines: [], items: [] }
  if (attribute.type !== 'collection') return { text: factText(attribute.code, value), lines: [], items: [] }
  const items = value as readonly Item[]
  return {
    text: factText(attribute.code, value),
    lines: [],
    items: items.map((item, place) => ({
      title: `第 ${place + 1} ${itemUnit(attribute.code)}`,
      fields: fieldsOf(attribute, item),
    })),
  }
}

const entryLines = (value: FactValue): string[] =>
  (value as readonly HistoryEntry[]).map(({ name, grade, obtainedOn, validTo, amount, renewalOf }) =>
    [
      `${name}${grade ?? ''}`,
      validTo ? `有效期 ${obtainedOn} 至 ${validTo}` : obtainedOn,
      amount != null && formatQuantity(amount, 'money'),
      renewalOf && '续期',
    ]
      .filter(Boolean)
      .join('，'),
  )

/** Fields of a collection's items, in the dictionary's order. */
export const itemFields = ({ code }: Attribute): readonly Attribute[] => {
  const granularity = itemGranularity(code)
  return attributes.filter((attribute) => attribute.granularity === granularity)
}

/** What a field is called among the others of its item: of 招用人员, 招用人员年龄 is 年龄. */
export const fieldName = (collection: Attribute, field: Attribute): string =>
  field.name.startsWith(collection.name) ? field.name.slice(collection.name.length) || field.name : field.name

/** What the dictionary knows of an item: whatever else it may hold, a name or a number of a person, is not shown. */
const fieldsOf = (attribute: Attribute, item: Item): { name: string; value: string }[] =>
  itemFields(attribute).flatMap((field) => {
    const value = item[field.code]
    if (value === undefined || value === null) return []
    return [{ name: fieldName(attribute, field), value: factText(field.code, value as FactValue) }]
  })

/** A fact's name as a sentence has it: `营业（销售）收入（2025 年）`. */
export const nameOf = (code: string): string => attributeOf(code)?.name ?? code
