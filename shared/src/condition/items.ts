import type { EnterpriseFacts } from './enterprise-facts.ts'
import type { Item } from './fact.ts'
import { add, anything, atLeastZero, exactly, hull, type Interval } from './interval.ts'
import { rawValue, readItems } from './read-value.ts'
import { type At, type Compile, type JudgedItem, mergeInputs, type Reader } from './reader.ts'
import type { Condition, Term } from './syntax.ts'
import { NO, type Truth, UNKNOWN, YES } from './truth.ts'

type TermOf<Kind extends Term['term']> = Extract<Term, { term: Kind }>

/** The items of a collection that do or may qualify; null when the collection is not known. */
export function judgeItems(
  items: string,
  where: Condition | null,
  at: At,
  compile: Compile,
): Reader<readonly JudgedItem[] | null> {
  const raw = rawValue(items, null, at)
  const condition = where === null ? null : compile.condition(where)
  return {
    key: `${raw.key}?${condition?.key ?? ''}`,
    inputs: mergeInputs(condition === null ? [raw] : [raw, condition]),
    read: (facts, _item) => readItems(raw.read(facts, null))?.flatMap((item) => judge(item, condition, facts)) ?? null,
  }
}

function judge(item: Item, condition: Reader<Truth> | null, facts: EnterpriseFacts): JudgedItem[] {
  const truth = condition === null ? YES : condition.read(facts, item)
  return truth === NO ? [] : [{ item, truth }]
}

export function compileCount({ items, where }: TermOf<'count'>, compile: Compile): Reader<Interval> {
  const judged = compile.items(items, where)
  return {
    key: `count(${judged.key})`,
    inputs: judged.inputs,
    read: (facts, item) => {
      const found = judged.read(facts, item)
      if (found === null) return atLeastZero
      return { lo: found.filter(({ truth }) => truth === YES).length, hi: found.length }
    },
  }
}

export function compileTotal({ items, where, of }: TermOf<'total'>, compile: Compile): Reader<Interval> {
  const judged = compile.items(items, where)
  const amount = compile.term(of)
  const zero = exactly(0)
  return {
    key: `total(${judged.key},${amount.key})`,
    inputs: mergeInputs([judged, amount]),
    read: (facts, item) => {
      const found = judged.read(facts, item)
      if (found === null) return anything
      return found
        .map(({ item: one, truth }) => {
          const part = amount.read(facts, one)
          return truth === UNKNOWN ? hull(zero, part) : part
        })
        .reduce(add, zero)
    },
  }
}
