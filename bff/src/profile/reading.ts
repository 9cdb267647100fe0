import { type Attribute, attributeOf, attributes, formatQuantity, itemGranularity } from '@huiqi/shared/attribute'
import type { FactValue, HistoryEntry, Item } from '@huiqi/shared/condition'
import { factText } from '@huiqi/shared/rule'
import type { Reading } from './views.ts'

/** What one item of a collection is called and counted by. */
const itemWords = {
  person: { unit: '人', title: (nth: number) => `第 ${nth} 人` },
  product: { unit: '个', title: (nth: number) => `第 ${nth} 个产品` },
  loan: { unit: '笔', title: (nth: number) => `第 ${nth} 笔` },
  project: { unit: '个', title: (nth: number) => `第 ${nth} 个项目` },
  enterprise: { unit: '项', title: (nth: number) => `第 ${nth} 项` },
} as const

/** A value as its enterprise reads it: one line, and below it what a list holds. */
export function readingOf(attribute: Attribute, value: FactValue): Reading {
  if (attribute.type === 'history')
    return { text: factText(attribute.code, value), lines: entryLines(value), items: [] }
  if (attribute.type === 'set') return { text: factText(attribute.code, value), lines: value as string[], items: [] }
  if (attribute.type === 'industry')
    return { text: `${factText(attribute.code, value)}（${value}）`, lines: [], items: [] }
  if (attribute.type !== 'collection') return { text: factText(attribute.code, value), lines: [], items: [] }
  const { unit, title } = itemWords[itemGranularity(attribute.code) ?? 'enterprise']
  const items = value as readonly Item[]
  return {
    text: items.length === 0 ? '无' : `${items.length} ${unit}`,
    lines: [],
    items: items.map((item, place) => ({ title: title(place + 1), fields: fieldsOf(attribute, item) })),
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

/** What the dictionary knows of an item: whatever else it may hold, a name or a number of a person, is not shown. */
const fieldsOf = (attribute: Attribute, item: Item): { name: string; value: string }[] =>
  itemFields(attribute).flatMap(({ code, name }) => {
    const value = item[code]
    return value === undefined || value === null ? [] : [{ name, value: factText(code, value as FactValue) }]
  })

/** A fact's name as a sentence has it: `营业（销售）收入（2025 年）`. */
export const nameOf = (code: string): string => attributeOf(code)?.name ?? code
