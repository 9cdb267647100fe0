import {
  and,
  compileRange,
  hull,
  type Interval,
  mergeInputs,
  NO,
  type Reader,
  type Truth,
  YES,
} from '../condition/index.ts'
import type { AmountCompile, AmountReader } from './amount-reader.ts'
import { nothing } from './money-interval.ts'
import type { AmountStep } from './steps.ts'
import type { AmountKind } from './syntax.ts'

type KindOf<Kind extends AmountKind['amount']> = Extract<AmountKind, { amount: Kind }>

interface Case {
  readonly when: Reader<Truth>
  readonly pay: AmountReader
}

/** The row that holds; rows don't overlap, so which comes first does not matter. */
export function compileTiers({ by, rows }: KindOf<'tiers'>, compile: AmountCompile): AmountReader {
  const values = by.map(compile.term)
  const cases = rows.map(({ ranges, pay }) => {
    const inside = ranges.map((range, d) => compileRange(values[d]!, range, compile))
    return { when: all(inside), pay: compile.amount(pay) }
  })
  return firstCase(cases, null)
}

export function compileChoose({ cases, otherwise }: KindOf<'choose'>, compile: AmountCompile): AmountReader {
  const compiled = cases.map(({ when, pay }) => ({ when: compile.condition(when), pay: compile.amount(pay) }))
  return firstCase(compiled, compile.amount(otherwise))
}

function all(readers: readonly Reader<Truth>[]): Reader<Truth> {
  return {
    key: readers.map(({ key }) => key).join('&'),
    inputs: mergeInputs(readers),
    read: (facts, item) => readers.reduce<Truth>((truth, reader) => and(truth, reader.read(facts, item)), YES),
  }
}

/** The first case that holds; every case that may still hold before it widens the range. */
function firstCase(cases: readonly Case[], otherwise: AmountReader | null): AmountReader {
  const last: Case[] =
    otherwise === null ? [] : [{ when: { key: 'else', inputs: [], read: () => YES }, pay: otherwise }]
  const list = [...cases, ...last]
  return {
    key: `case(${list.map(({ when, pay }) => `${when.key}?${pay.key}`).join(';')})`,
    inputs: mergeInputs(list.flatMap(({ when, pay }) => [when, pay])),
    read: (facts, item, steps) => {
      let amount: Interval | null = null
      for (const { when, pay } of list) {
        const truth = when.read(facts, item)
        if (truth === NO) continue
        // Steps of a case that is not certain would read as a promise: only a single certain case tells its own.
        const ownSteps: AmountStep[] | undefined = steps && truth === YES && amount === null ? steps : undefined
        const paid = pay.read(facts, item, ownSteps)
        amount = amount === null ? paid : hull(amount, paid)
        if (truth === YES) return amount
      }
      return amount === null ? nothing : hull(amount, nothing)
    },
  }
}
