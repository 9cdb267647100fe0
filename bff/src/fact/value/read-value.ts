import type { Attribute, AttributeType } from '@huiqi/shared/attribute'
import type { FactValue } from '@huiqi/shared/condition'
import { ok, problem, type Result } from '@huiqi/shared/result'
import { readDate } from './read-date.ts'
import { readCollection, readHistory } from './read-list.ts'
import { readNumber } from './read-number.ts'
import { readChoice, readIndustry, readNames, readRegion, readYesNo } from './read-word.ts'

/** A value as a cell's text or in JSON, and the unit told beside it. */
export type RawValue = { readonly value: unknown; readonly unit: string }

type TextReader = (attribute: Attribute, text: string, unit: string) => Result<FactValue>

const listInJson: TextReader = ({ name }) => problem('LIST_NEEDS_JSON', `“${name}”是逐项的清单，请用 JSON 文件导入。`)

const texts: Readonly<Record<AttributeType, TextReader>> = {
  number: readNumber,
  bool: (_, text) => readYesNo(text),
  date: (_, text) => {
    const date = readDate(text)
    return date === null ? problem('DATE_WRONG', '没有这一天或写法不对，请写成 2025-06-30 这样。') : ok(date)
  },
  enum: readChoice,
  grade: readChoice,
  region: (_, text) => readRegion(text),
  industry: (_, text) => readIndustry(text),
  set: (_, text) => ok(readNames(text)),
  history: listInJson,
  collection: listInJson,
}

/**
 * A value in the dictionary's stored form, whatever file it came in. Lists are JSON's; all the rest reads alike in a cell
 * and in JSON.
 */
export function readValue(attribute: Attribute, { value, unit }: RawValue): Result<FactValue> {
  if (Array.isArray(value)) {
    if (attribute.type === 'history') return readHistory(attribute, value)
    if (attribute.type === 'collection') return readCollection(attribute, value, readValue)
    if (attribute.type === 'set') return readSet(value)
  }
  if (typeof value === 'object' && value !== null) return problem('VALUE_WRONG', '请写一个值，不要写成清单或对象。')
  const text = String(value ?? '')
    .normalize('NFKC')
    .trim()
  return text === '' ? problem('VALUE_MISSING', '没有填写。') : texts[attribute.type](attribute, text, unit)
}

const readSet = (names: readonly unknown[]): Result<FactValue> =>
  names.every((name) => typeof name === 'string' && name.trim() !== '')
    ? ok(names.map((name) => (name as string).trim()))
    : problem('VALUE_WRONG', '清单里的每一项都要写名称。')
