import { type Attribute, attributeOf } from '@huiqi/shared/attribute'
import { factKey } from '@huiqi/shared/condition'
import type { Explanation, PolicyRule } from '@huiqi/shared/rule'
import { type Entry, entryOf } from './editable.ts'

/** A fact worth asking for. */
export interface Question {
  readonly key: string
  readonly attribute: Attribute
  readonly period: string | null
  readonly entry: Entry
  /** `decides`: the verdict hangs on it now; `changes`: it only may. */
  readonly use: 'decides' | 'changes'
}

interface Input {
  readonly attribute: string
  readonly period: string | null
}

/**
 * What to ask, most useful first: what keeps the verdict open, what it fails by, what the amount lacks; then every other
 * fact that the rule reads.
 */
export function questionsOf(
  explanation: Explanation,
  rule: PolicyRule,
  onRecord: readonly Input[],
): readonly Question[] {
  const { questions, blocking, leaves, amount, verdict } = explanation
  const read = (of: typeof leaves): Input[] => of.flatMap(({ evidence, missing }) => [...missing, ...evidence])
  const open = questions.flatMap(({ fact }) => fact ?? [])
  const failing = read(leaves.filter(({ path }) => blocking.includes(path)))
  const undecided = verdict === 'ineligible' ? read(leaves.filter(isUndecided)) : []
  const decides = [...open, ...failing, ...undecided, ...amount.missing]
  // Of an attribute that is read for one period, other periods on record don't matter.
  const looked = [...decides, ...read(leaves)]
  const others = onRecord.filter(({ attribute }) => looked.every((input) => input.attribute !== attribute))
  return distinct([
    ...asQuestions(decides, 'decides', rule),
    ...asQuestions([...read(leaves), ...others], 'changes', rule),
  ])
}

/** Not what keeps an ineligible enterprise out, but what would have to hold as well. */
const isUndecided = ({ kind, verdict, applies }: Explanation['leaves'][number]): boolean =>
  kind === 'requirement' && verdict === 'unknown' && applies

const asQuestions = (inputs: readonly Input[], use: Question['use'], rule: PolicyRule): Question[] =>
  inputs.flatMap(({ attribute: code, period }) => {
    const attribute = attributeOf(code)
    const entry = attribute && entryOf(attribute, rule)
    return entry ? [{ key: factKey(code, period), attribute, period, entry, use }] : []
  })

function distinct(questions: readonly Question[]): readonly Question[] {
  const byKey = new Map<string, Question>()
  for (const question of questions) if (!byKey.has(question.key)) byKey.set(question.key, question)
  return [...byKey.values()]
}

/**
 * The questions on screen after another answer: those asked stay where they are, so that nothing moves under the thumb,
 * and what has come to decide moves up behind them.
 */
export function keepAsking(asked: readonly Question[], now: readonly Question[]): readonly Question[] {
  const staying = asked.filter(({ use }) => use === 'decides')
  const keys = new Set(staying.map(({ key }) => key))
  return [...staying, ...now.filter(({ key }) => !keys.has(key))]
}
