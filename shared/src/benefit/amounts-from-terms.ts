import { type Interval, mergeInputs, type NumberKind, type Term } from '../condition/index.ts'
import type { AmountCompile, AmountReader } from './amount-reader.ts'
import { marginal, rateOf, repeat, times } from './money-interval.ts'
import { fenText, rateText, step, valued } from './steps.ts'
import type { AmountKind } from './syntax.ts'

type KindOf<Kind extends AmountKind['amount']> = Extract<AmountKind, { amount: Kind }>

export function constant(lo: number, hi: number, text: string): AmountReader {
  const amount = { lo, hi }
  return {
    key: `${lo}..${hi}`,
    inputs: [],
    read: (_facts, _item, steps) => {
      steps?.push(step(text, amount))
      return amount
    },
  }
}

export const compileRate = ({ of, rate }: KindOf<'rate'>, compile: AmountCompile): AmountReader =>
  fromTerm(of, 'money', compile, (base) => rateOf(base, rate), `× ${rateText(rate)}`)

export const compileMarginal = (amount: KindOf<'marginal'>, compile: AmountCompile): AmountReader =>
  fromTerm(amount.of, 'money', compile, (base) => marginal(base, amount), `分段：${JSON.stringify(amount.pieces)}`)

export const compileRepeat = (amount: KindOf<'repeat'>, compile: AmountCompile): AmountReader =>
  fromTerm(
    amount.of,
    'plain',
    compile,
    (of) => repeat(of, amount),
    `超过 ${amount.beyond} 后每 ${amount.every} 加 ${fenText(amount.pay)}`,
  )

function fromTerm(
  term: Term,
  kind: NumberKind,
  compile: AmountCompile,
  compute: (of: Interval) => Interval,
  text: string,
): AmountReader {
  const of = compile.term(term)
  return {
    key: `${of.key}${text}`,
    inputs: of.inputs,
    read: (facts, item, steps) => {
      const base = of.read(facts, item)
      const amount = compute(base)
      steps?.push(step(`${valued(term, base, kind)} ${text}`, amount))
      return amount
    },
  }
}

export function compileEach({ pay, count, kind }: KindOf<'each'>, compile: AmountCompile): AmountReader {
  const [one, many] = [compile.amount(pay), compile.term(count)]
  return {
    key: `each(${one.key},${many.key})`,
    inputs: mergeInputs([one, many]),
    read: (facts, item, steps) => {
      const number = many.read(facts, item)
      const amount = times(one.read(facts, item, steps), number)
      steps?.push(step(`× ${valued(count, number, kind)}`, amount))
      return amount
    },
  }
}
