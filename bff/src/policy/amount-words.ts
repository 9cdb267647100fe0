import type { Amount, Benefit } from '@huiqi/shared/benefit'
import { numberText, type Rate, termText } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'

/** What a policy pays, before anybody's facts are looked at: `30万元`, `研发费用（上年）的 5%，最高 100万元`. */
export function amountWords({ amount, payee }: Benefit, cap: Fen | null): string {
  const words = wordsOf(amount)
  const limit = cap === null || words.includes(money(cap)) ? [] : [`最高 ${money(cap)}`]
  return [words, ...limit, ...(payee ? [`奖给${payee}`] : [])].join('，')
}

function wordsOf(amount: Amount): string {
  const { caps, floor, minimum } = amount.modifiers
  const limits = [
    ...caps.map((cap) => `最高 ${wordsOf(cap)}`),
    ...(floor ? [`最低 ${wordsOf(floor)}`] : []),
    ...(minimum ? [`不足 ${money(minimum)} 不发`] : []),
  ]
  return [amount.text ?? plainWords(amount), ...limits].join('，')
}

function plainWords(amount: Amount): string {
  switch (amount.amount) {
    case 'fixed':
      return money(amount.fen)
    case 'each':
      return `${wordsOf(amount.pay)} × ${termText(amount.count, amount.kind)}`
    case 'rate':
      return `${termText(amount.of, 'money')}的 ${percent(amount.rate)}`
    case 'tiers':
      return `分档：${either(amount.rows.map(({ pay }) => pay))}`
    case 'marginal':
      return `${termText(amount.of, 'money')}分段计算，${amount.pieces.map(({ rate }) => percent(rate)).join('、')}`
    case 'repeat':
      return `${termText(amount.of, 'plain')}每达到一档 ${money(amount.pay)}`
    case 'choose':
      return `按情形：${either([...amount.cases.map(({ pay }) => pay), amount.otherwise])}`
    case 'sum':
      return amount.parts.map(wordsOf).join(' + ')
    case 'highest':
      return `取高者：${either(amount.parts)}`
    case 'lowest':
      return `取低者：${either(amount.parts)}`
    case 'multiply':
      return `（${wordsOf(amount.pay)}）× ${percent(amount.by)}`
    case 'for_each':
      return `每一项：${wordsOf(amount.pay)}`
    case 'unstated':
    case 'in_kind':
      return amount.note
  }
}

/** Each kind of payment once; a case that pays nothing is not mentioned. */
function either(amounts: readonly Amount[]): string {
  const paying = amounts.filter((amount) => !(amount.amount === 'fixed' && amount.fen === 0))
  return [...new Set(paying.map(wordsOf))].join(' 或 ')
}

const money = (fen: Fen): string => numberText(fen, 'money')

const percent = ({ numerator, denominator }: Rate): string => `${Number(((numerator * 100) / denominator).toFixed(4))}%`
