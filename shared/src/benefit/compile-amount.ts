import { type AmountCompile, type AmountReader, type AmountSource, mapped } from './amount-reader.ts'
import { compileEach, compileMarginal, compileRate, compileRepeat, constant } from './amounts-from-terms.ts'
import { compileChoose, compileTiers } from './amounts-of-cases.ts'
import { compileForEach, compileParts } from './amounts-of-parts.ts'
import { applyModifiers } from './apply-modifiers.ts'
import { rateOf } from './money-interval.ts'
import { fenText, rateText } from './steps.ts'
import type { Amount } from './syntax.ts'

/** An amount is computed over all that is still possible: unknown facts give a range, known ones a single sum. */
export function compileAmount(amount: Amount, compile: AmountSource): AmountReader {
  const inner: AmountCompile = { ...compile, amount: (part) => applyModifiers(part, compileKind(part, inner), inner) }
  return inner.amount(amount)
}

function compileKind(amount: Amount, compile: AmountCompile): AmountReader {
  switch (amount.amount) {
    case 'fixed':
      return constant(amount.fen, amount.fen, amount.text ?? `定额${fenText(amount.fen)}`)
    case 'unstated':
      return constant(0, Number.POSITIVE_INFINITY, amount.note)
    case 'in_kind':
      return constant(0, 0, amount.note)
    case 'each':
      return compileEach(amount, compile)
    case 'rate':
      return compileRate(amount, compile)
    case 'marginal':
      return compileMarginal(amount, compile)
    case 'repeat':
      return compileRepeat(amount, compile)
    case 'multiply':
      return mapped(compile.amount(amount.pay), `× ${rateText(amount.by)}`, (pay) => rateOf(pay, amount.by))
    case 'sum':
    case 'highest':
    case 'lowest':
      return compileParts(amount, compile)
    case 'tiers':
      return compileTiers(amount, compile)
    case 'choose':
      return compileChoose(amount, compile)
    case 'for_each':
      return compile.itemSum?.(amount) ?? compileForEach(amount, compile)
  }
}
