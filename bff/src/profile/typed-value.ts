import { type Attribute, attributeOf, parseQuantity } from '@huiqi/shared/attribute'
import { type Fact, type FactValue, factProblem, type HistoryEntry, type Item } from '@huiqi/shared/condition'
import { fail } from '@huiqi/shared/error'
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
    case 'number':
      return numberText(value as number, scaleOf(attribute))
    case 'bool':
      return value ? '是' : '否'
    case 'set':
      return [...(value as readonly string[])]
    case 'history':
      return (value as readonly HistoryEntry[]).map(typedEntry)
    case 'collection':
      return (value as readonly Item[]).map((item) => typedItem(attribute, item))
    default:
      return value as string
  }
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
      return value === undefined || value === null ? [] : [[field.code, typedOf(field, value as FactValue) as string]]
    }),
  )

/**
 * Reads what was typed.
 * @param present what stands there: what can't be typed of an entry or an item is kept from it
 * @throws AppError INPUT_INVALID with a sentence that says how to write it
 */
export function readTyped(attribute: Attribute, typed: Typed, present: FactValue | null): FactValue {
  switch (attribute.type) {
    case 'set':
      return strings(attribute, typed)
    case 'history':
      return listOf<TypedEntry>(attribute, typed).map((entry) => readEntry(attribute, entry, present))
    case 'collection':
      return listOf<TypedItem>(attribute, typed).map((item) => readItem(attribute, item))
    default:
      return readScalar(attribute, typed)
  }
}

function readScalar(attribute: Attribute, typed: Typed): number | string | boolean {
  if (typeof typed !== 'string' || typed.trim() === '') return wrong(attribute, '没有填写，请填写后再提交。')
  const text = typed.normalize('NFKC').trim()
  if (attribute.type === 'bool') return text === '是' || (text === '否' ? false : wrong(attribute, '请选“是”或“否”。'))
  if (attribute.type === 'number') return readNumber(attribute, text, attribute.unit ?? '')
  if (attribute.values !== null && !attribute.values.includes(text))
    return wrong(attribute, `请从这些里选：${attribute.values.join('、')}。`)
  return text
}

const readNumber = (attribute: Attribute, text: string, unit: string): number =>
  parseQuantity(text.replace(/[,\s]/g, '') + unit)?.value ??
  wrong(attribute, `请填数字，例如 120.5，单位${unit || '不填'}。`)

function strings(attribute: Attribute, typed: Typed): string[] {
  const names = listOf<unknown>(attribute, typed).map((name) =>
    typeof name === 'string' ? name.trim() : wrong(attribute, '请写清每一项的名称。'),
  )
  return [...new Set(names)].filter(Boolean)
}

function readEntry(attribute: Attribute, entry: TypedEntry, present: FactValue | null): HistoryEntry {
  const { name, grade, obtainedOn, validTo, amount } = entry
  if (name.trim() === '') return wrong(attribute, '请写清每一项的名称。')
  if (obtainedOn === '') return wrong(attribute, '请填写每一项的日期。')
  const known = ((present ?? []) as readonly HistoryEntry[]).find(
    (one) => one.name === name && one.obtainedOn === obtainedOn,
  )
  return {
    ...known,
    name: name.trim(),
    obtainedOn,
    ...(grade || known?.grade ? { grade: grade || null } : {}),
    ...(validTo || known?.validTo ? { validTo: validTo || null } : {}),
    ...(amount || known?.amount ? { amount: amount ? readNumber(attribute, amount, '元') : null } : {}),
  }
}

function readItem(attribute: Attribute, item: TypedItem): Item {
  const fields = itemFields(attribute)
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = item[field.code]
      return typed === undefined || typed.length === 0 ? [] : [[field.code, readTyped(field, typed, null) as string]]
    }),
  )
}

const listOf = <One>(attribute: Attribute, typed: Typed): readonly One[] =>
  Array.isArray(typed) ? (typed as unknown as readonly One[]) : wrong(attribute, '请逐项填写。')

const wrong = (attribute: Attribute, sentence: string): never =>
  fail('INPUT_INVALID', { field: 'value', attribute: attribute.code }, `“${attribute.name}”：${sentence}`)

/** The value read, as a fact that the dictionary accepts. @throws AppError INPUT_INVALID */
export function factFrom(fact: Omit<Fact, 'value'>, typed: Typed, present: FactValue | null): Fact {
  const attribute = attributeOf(fact.attribute)
  if (attribute === undefined || attribute.granularity !== 'enterprise') return fail('NOT_FOUND')
  const read = { ...fact, value: readTyped(attribute, typed, present) }
  const problem = factProblem(read)
  return problem === null ? read : fail('INPUT_INVALID', { field: 'value', problem: problem.code }, problem.message)
}
