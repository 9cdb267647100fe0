import { type Attribute, parseQuantity } from '@huiqi/shared/attribute'
import type { FactValue, HistoryEntry, Item } from '@huiqi/shared/condition'
import { itemFields } from './reading.ts'
import type { Typed, TypedEntry, TypedItem } from './views.ts'

/** How many base units one of the attribute's unit is: 万元 → 1 000 000 分. */
const scaleOf = ({ unit }: Attribute): number => parseQuantity(`1${unit ?? ''}`)?.value ?? 1
const YUAN = 100

/** Decimals that a figure may have in its unit; 万元 has six down to the 分. */
const DECIMALS = 6

/** A value as it is typed: numbers as text in the attribute's unit, yes and no as words, entries' amounts in 元. */
export function typedOf(attribute: Attribute, value: FactValue): Typed {
  switch (attribute.type) {
    case 'history':
      return (value as readonly HistoryEntry[]).map(typedEntry)
    case 'collection':
      return (value as readonly Item[]).map((item) => typedItem(attribute, item))
    default:
      return typedField(attribute, value as FieldValue)
  }
}

type FieldValue = number | string | boolean | readonly string[]

/** What is one line or a list of names: all that a field of an item can be. */
function typedField(attribute: Attribute, value: FieldValue): string | readonly string[] {
  if (typeof value === 'number') return numberText(value, scaleOf(attribute))
  return typeof value === 'boolean' ? (value ? '是' : '否') : value
}

const numberText = (value: number, scale: number): string => String(Number((value / scale).toFixed(DECIMALS)))

const typedEntry = ({ name, grade, obtainedOn, validTo, amount }: HistoryEntry): TypedEntry => ({
  name,
  grade: grade ?? '',
  obtainedOn,
  validTo: validTo ?? '',
  amount: amount == null ? '' : numberText(amount, YUAN),
})

const typedItem = (attribute: Attribute, item: Item): TypedItem =>
  Object.fromEntries(
    itemFields(attribute).flatMap((field) => {
      const value = item[field.code]
      return value === undefined || value === null ? [] : [[field.code, typedField(field, value)]]
    }),
  )
