import type { Amount, Benefit } from '../benefit/index.ts'
import type { Condition } from '../condition/index.ts'

type Placed = readonly [path: string, condition: Condition]

/** The conditions in a benefit that are judged for the enterprise as a whole, each with its place as written. */
export function bonusConditions({ amount, shares, instalments }: Benefit): readonly Placed[] {
  return [
    ...inAmount(amount, '/benefit'),
    ...shares.flatMap(({ when }, i): Placed[] => (when === null ? [] : [[`/benefit/shares/${i}/when`, when]])),
    ...instalments.flatMap(({ condition }, i): Placed[] =>
      condition === null ? [] : [[`/benefit/instalments/${i}/condition`, condition]],
    ),
  ]
}

function inAmount(amount: Amount, path: string): readonly Placed[] {
  const { floor, caps } = amount.modifiers
  return [
    ...inKind(amount, path),
    ...(floor === null ? [] : inAmount(floor, `${path}/floor`)),
    ...caps.flatMap((cap, i) => inAmount(cap, `${path}/cap/${i}`)),
  ]
}

function inKind(amount: Amount, path: string): readonly Placed[] {
  switch (amount.amount) {
    case 'choose':
      return [
        ...amount.cases.flatMap(({ when, pay }, i): Placed[] => [
          [`${path}/choose/${i}/when`, when],
          ...inAmount(pay, `${path}/choose/${i}/pay`),
        ]),
        ...inAmount(amount.otherwise, `${path}/otherwise`),
      ]
    case 'tiers':
      return amount.rows.flatMap(({ pay }, i) => inAmount(pay, `${path}/tiers/${i}/pay`))
    case 'sum':
    case 'highest':
    case 'lowest':
      return amount.parts.flatMap((part, i) => inAmount(part, `${path}/${amount.amount}/${i}`))
    case 'each':
      return inAmount(amount.pay, `${path}/each`)
    case 'multiply':
      return inAmount(amount.pay, `${path}/multiply`)
    default:
      return []
  }
}
