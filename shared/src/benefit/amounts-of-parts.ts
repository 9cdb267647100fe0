import { add, higher, hull, type Interval, lower, mergeInputs, UNKNOWN } from '../condition/index.ts'
import type { AmountCompile, AmountReader } from './amount-reader.ts'
import { money, nothing } from './money-interval.ts'
import { step } from './steps.ts'
import type { AmountKind } from './syntax.ts'

type KindOf<Kind extends AmountKind['amount']> = Extract<AmountKind, { amount: Kind }>

const joins = {
  sum: { join: add, text: '合计' },
  highest: { join: higher, text: '取高' },
  lowest: { join: lower, text: '取低' },
} as const

export function compileParts(amount: KindOf<'sum' | 'highest' | 'lowest'>, compile: AmountCompile): AmountReader {
  const { join, text } = joins[amount.amount]
  const parts = amount.parts.map(compile.amount)
  return {
    key: `${amount.amount}(${parts.map(({ key }) => key).join()})`,
    inputs: mergeInputs(parts),
    read: (facts, item, steps) => {
      const joined = parts.map((part) => part.read(facts, item, steps)).reduce(join)
      if (parts.length > 1) steps?.push(step(text, joined))
      return joined
    },
  }
}

/** Each item's amount, added up; an item that only may qualify adds from nothing up to its amount. */
export function compileForEach({ items, where, pay }: KindOf<'for_each'>, compile: AmountCompile): AmountReader {
  const judged = compile.items(items, where)
  const each = compile.amount(pay)
  return {
    key: `for_each(${judged.key},${each.key})`,
    inputs: mergeInputs([judged, each]),
    read: (facts, item, steps) => {
      const found = judged.read(facts, item)
      if (found === null) return { lo: 0, hi: Number.POSITIVE_INFINITY }
      const total = found.reduce<Interval>((sum, { item: one, truth }) => {
        const paid = each.read(facts, one)
        return add(sum, truth === UNKNOWN ? hull(nothing, paid) : paid)
      }, nothing)
      steps?.push(step(`逐项计算，共 ${found.length} 项`, money(total.lo, total.hi)))
      return total
    },
  }
}
