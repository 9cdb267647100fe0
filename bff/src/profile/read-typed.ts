import { type Attribute, type AttributeType, attributeOf, parseQuantity } from '@huiqi/shared/attribute'
import { dayOf, type Fact, type FactValue, factProblem, type HistoryEntry, type Item } from '@huiqi/shared/condition'
import { fail } from '@huiqi/shared/error'
import { industrySection } from '@huiqi/shared/industry'
import { itemFields } from './reading.ts'
import type { Typed, TypedEntry, TypedItem } from './views.ts'

/**
 * The value read, as a fact that the dictionary accepts.
 * @param present what stands there: what can't be typed of an entry is kept from it
 * @throws AppError NOT_FOUND for what no fact is about, INPUT_INVALID with a sentence that says how to write it
 */
export function factFrom(fact: Omit<Fact, 'value'>, typed: Typed, present: FactValue | null): Fact {
  const attribute = attributeOf(fact.attribute)
  if (attribute === undefined || attribute.granularity !== 'enterprise') return fail('NOT_FOUND')
  const read = { ...fact, value: readTyped(attribute, typed, present) }
  const problem = factProblem(read)
  return problem === null ? read : fail('INPUT_INVALID', { field: 'value', problem: problem.code }, problem.message)
}

/** @throws AppError INPUT_INVALID */
export function readTyped(attribute: Attribute, typed: Typed, present: FactValue | null): FactValue {
  switch (attribute.type) {
    case 'history':
      return listOf(attribute, typed, isEntry).map((entry) => readEntry(attribute, entry, present))
    case 'collection':
      return listOf(attribute, typed, isItem).map((item) => readItem(attribute, item))
    default:
      return readField(attribute, typed)
  }
}

/** What is one line or a list of names: all that a field of an item can be. */
function readField(attribute: Attribute, typed: Typed): number | string | boolean | string[] {
  if (attribute.type === 'set') return readNames(attribute, typed)
  if (typeof typed !== 'string' || typed.trim() === '') return wrong(attribute, '没有填写，请填写后再提交。')
  const text = typed.normalize('NFKC').trim()
  if (attribute.type === 'bool') return text === '是' || (text === '否' ? false : wrong(attribute, '请选“是”或“否”。'))
  if (attribute.type === 'number') return readNumber(attribute, text, attribute.unit ?? '')
  if (attribute.values !== null && !attribute.values.includes(text))
    return wrong(attribute, `请从这些里选：${attribute.values.join('、')}。`)
  const form = forms[attribute.type]
  return form && !form.holds(text) ? wrong(attribute, form.sentence) : text
}

type Form = { readonly holds: (text: string) => boolean; readonly sentence: string }

const forms: Readonly<Partial<Record<AttributeType, Form>>> = {
  date: { holds: (text) => !Number.isNaN(dayOf(text)), sentence: '日期要写成 2025-06-30 这样。' },
  region: { holds: (text) => /^\d{6}$/.test(text), sentence: '请填 6 位行政区划代码。' },
  industry: { holds: (text) => industrySection(text) !== undefined, sentence: '没有这个行业代码，请填 4 位代码。' },
}

const readNumber = (attribute: Attribute, text: string, unit: string): number =>
  parseQuantity(text.normalize('NFKC').replace(/[,\s]/g, '') + unit)?.value ??
  wrong(attribute, `请填数字，例如 120.5，单位${unit || '不填'}。`)

const readNames = (attribute: Attribute, typed: Typed): string[] => [
  ...new Set(listOf(attribute, typed, isText).flatMap((name) => name.trim() || [])),
]

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

const readItem = (attribute: Attribute, item: TypedItem): Item =>
  Object.fromEntries(
    itemFields(attribute).flatMap((field) => {
      const typed = item[field.code]
      return typed === undefined || typed.length === 0 ? [] : [[field.code, readField(field, typed)]]
    }),
  )

/** A list as it came from outside: of the right kind in every line. */
const listOf = <One>(attribute: Attribute, typed: Typed, is: (one: unknown) => one is One): readonly One[] =>
  Array.isArray(typed) && typed.every(is) ? typed : wrong(attribute, '请逐项填写。')

const isText = (one: unknown): one is string => typeof one === 'string'
const isItem = (one: unknown): one is TypedItem => typeof one === 'object' && one !== null && !Array.isArray(one)
const entryParts = ['name', 'grade', 'obtainedOn', 'validTo', 'amount'] as const
const isEntry = (one: unknown): one is TypedEntry => isItem(one) && entryParts.every((part) => isText(one[part]))

const wrong = (attribute: Attribute, sentence: string): never =>
  fail('INPUT_INVALID', { field: 'value', attribute: attribute.code }, `“${attribute.name}”：${sentence}`)
