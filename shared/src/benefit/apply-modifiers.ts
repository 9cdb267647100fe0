import { higher, type Interval, lower, mergeInputs, subtract } from '../condition/index.ts'
import { type AmountCompile, type AmountReader, mapped } from './amount-reader.ts'
import { money, notNegative, round } from './money-interval.ts'
import { fenText, step } from './steps.ts'
import type { Amount } from './syntax.ts'

/** Rounds, then floor, caps, deduction, minimum: the order that `Modifiers` states. */
export function applyModifiers({ modifiers }: Amount, base: AmountReader, compile: AmountCompile): AmountReader {
  const { rounding, floor, caps, deduct, minimum } = modifiers
  let reader = mapped(base, rounding.to === 1 ? '四舍五入到分' : `按${fenText(rounding.to)}取整`, (amount) =>
    round(amount, rounding),
  )
  if (floor !== null) reader = combined(reader, compile.amount(floor), '保底', higher)
  for (const cap of caps) reader = combined(reader, compile.amount(cap), '封顶', lower)
  if (deduct !== null) reader = deducted(reader, compile, deduct)
  if (minimum !== null) reader = mapped(reader, `低于${fenText(minimum)}不发`, (amount) => dropBelow(amount, minimum))
  return reader
}

function combined(
  reader: AmountReader,
  limit: AmountReader,
  text: string,
  combine: (amount: Interval, limit: Interval) => Interval,
): AmountReader {
  return {
    key: `${text}(${reader.key},${limit.key})`,
    inputs: mergeInputs([reader, limit]),
    read: (facts, item, steps) => {
      const before = reader.read(facts, item, steps)
      const bound = limit.read(facts, item)
      const after = combine(before, bound)
      if (steps && (after.lo !== before.lo || after.hi !== before.hi)) steps.push(step(text, after))
      return after
    },
  }
}

function deducted(
  reader: AmountReader,
  compile: AmountCompile,
  term: NonNullable<Amount['modifiers']['deduct']>,
): AmountReader {
  const received = compile.term(term)
  return {
    key: `deduct(${reader.key},${received.key})`,
    inputs: mergeInputs([reader, received]),
    read: (facts, item, steps) => {
      const before = reader.read(facts, item, steps)
      const left = subtract(before, notNegative(received.read(facts, item)))
      const after = round(money(left.lo, left.hi), { to: 1, by: 'half_up' })
      if (steps && (after.lo !== before.lo || after.hi !== before.hi)) steps.push(step('扣除已享受金额', after))
      return after
    },
  }
}

const dropBelow = ({ lo, hi }: Interval, minimum: number): Interval => ({
  lo: lo < minimum ? 0 : lo,
  hi: hi < minimum ? 0 : hi,
})
