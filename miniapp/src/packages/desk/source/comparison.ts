import type { Attribute, AttributeType } from '@huiqi/shared/attribute'
import type { NumberKind, Source } from '@huiqi/shared/condition'
import { joinInterval, splitInterval } from './interval.ts'

/** What a value is compared as: this decides the comparisons and the field for the value. */
export type Comparand = 'number' | 'date' | 'bool' | 'grade' | 'codes' | 'names' | 'set' | 'history'

const byType: Readonly<Record<AttributeType, Comparand>> = {
  number: 'number',
  bool: 'bool',
  date: 'date',
  enum: 'names',
  grade: 'grade',
  region: 'codes',
  industry: 'codes',
  set: 'set',
  history: 'history',
  collection: 'set',
}

/** @param attribute the attribute where the term is nothing but one @param kind of a computed number */
export function comparandOf(attribute: Attribute | null, kind: NumberKind | null): Comparand {
  if (attribute !== null) return byType[attribute.type]
  return kind === 'date' || kind === 'bool' || kind === 'grade' ? kind : 'number'
}

type Labels = readonly (readonly [op: string, label: string])[]

const order: Labels = [
  ['>=', '不低于'],
  ['>', '超过'],
  ['<=', '不超过'],
  ['<', '低于'],
]

const comparisons: Readonly<Record<Comparand, Labels>> = {
  number: [...order, ['=', '等于'], ['!=', '不等于'], ['between', '在区间内']],
  date: [
    ['>=', '不早于'],
    ['>', '晚于'],
    ['<=', '不晚于'],
    ['<', '早于'],
    ['between', '在两日之间'],
    ['within', '在期间内'],
    ['=', '就是'],
  ],
  bool: [
    ['=', '是'],
    ['!=', '不是'],
  ],
  grade: [...order, ['in', '是其中之一'], ['none_of', '不是其中任何一个']],
  codes: [
    ['within', '在'],
    ['not_within', '不在'],
    ['in', '正好是'],
    ['none_of', '不是'],
  ],
  names: [
    ['in', '是其中之一'],
    ['=', '是'],
    ['none_of', '不是其中任何一个'],
    ['!=', '不是'],
  ],
  set: [
    ['has_any', '有其中任何一个'],
    ['has_all', '全部都有'],
    ['none_of', '一个都没有'],
  ],
  history: [
    ['has_any', '有其中任何一个'],
    ['has_all', '全部都有'],
    ['none_of', '一个都没有'],
    ['valid_on', '有并且有效'],
    ['first_time', '首次取得'],
    ['renewed', '再次取得（复核、换证）'],
    ['upgraded_to', '晋升为'],
  ],
}

/** Comparisons that look at when something was obtained; without a span, in the current year. */
export const isDated = (op: unknown): boolean => op === 'first_time' || op === 'renewed' || op === 'upgraded_to'

const exists = ['exists', '有数据'] as const

/** The comparisons to choose from, with the one in use even if it is unusual. */
export function opsFor(comparand: Comparand, now: unknown, mayExist: boolean): Labels {
  const usual = mayExist ? [...comparisons[comparand], exists] : comparisons[comparand]
  return typeof now !== 'string' || usual.some(([op]) => op === now) ? usual : [...usual, [now, now]]
}

/** Whether the number of a comparison is an interval, a span, or one value. */
export const entryFor = (comparand: Comparand, op: unknown): 'interval' | 'span' | 'nothing' | Comparand => {
  if (op === 'exists') return 'nothing'
  if (op === 'between') return 'interval'
  return comparand === 'date' && op === 'within' ? 'span' : comparand
}

/** Another comparison; what was typed goes with it as far as it means something there. */
export function withOp(leaf: Source, op: string): Source {
  if (op === 'exists') {
    const { value, ...rest } = leaf
    return { ...rest, op }
  }
  const interval = splitInterval(leaf.value)
  if (op === 'between' && interval === null) {
    const typed = typeof leaf.value === 'string' ? leaf.value : ''
    const upwards = leaf.op !== '<=' && leaf.op !== '<'
    const low = upwards ? typed : ''
    const high = upwards ? '' : typed
    return { ...leaf, op, value: joinInterval({ low, lowOpen: leaf.op === '>', high, highOpen: leaf.op !== '<=' }) }
  }
  if (leaf.op === 'between' && op !== 'between' && interval !== null)
    return { ...leaf, op, value: (op.startsWith('<') ? interval.high : interval.low) || interval.low || interval.high }
  return { ...leaf, op }
}
