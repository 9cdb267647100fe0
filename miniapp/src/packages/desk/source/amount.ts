import { isSource, type Source } from '@huiqi/shared/condition'

/** The ways to compute an amount, the keys each is written with, and what people call it. */
export const amountKinds = {
  fixed: { label: '固定金额', keys: [] },
  rate: { label: '按比例', keys: ['of'] },
  each: { label: '按数量', keys: ['count'] },
  tiers: { label: '分档', keys: ['by'] },
  marginal: { label: '分段累进', keys: ['of'] },
  repeat: { label: '超出部分递增', keys: ['of', 'beyond', 'every', 'begun'] },
  choose: { label: '按情形', keys: ['otherwise'] },
  sum: { label: '几项相加', keys: [] },
  highest: { label: '几项取高', keys: [] },
  lowest: { label: '几项取低', keys: [] },
  multiply: { label: '乘以倍数', keys: ['by'] },
  for_each: { label: '逐项计算', keys: ['where', 'pay'] },
  unstated: { label: '由部门核定', keys: [] },
  in_kind: { label: '非资金', keys: [] },
} as const satisfies Record<string, { label: string; keys: readonly string[] }>

export type AmountKind = keyof typeof amountKinds
const names = Object.keys(amountKinds) as AmountKind[]

/** What may stand beside an amount, and beside the whole benefit. */
const besideKeys = ['text', 'round', 'floor', 'cap', 'deduct', 'minimum', 'payee', 'shares', 'instalments']

/** How an amount is written; `foreign` is what this form has no fields for. */
export function amountKind(amount: unknown): AmountKind | 'defined' | 'foreign' {
  if (typeof amount === 'string') return amount.startsWith('$') ? 'defined' : 'fixed'
  if (!isSource(amount)) return 'foreign'
  const [name, ...more] = names.filter((one) => one in amount)
  if (name === undefined || more.length > 0) return 'foreign'
  const allowed: readonly string[] = [name, ...amountKinds[name].keys, ...besideKeys]
  return Object.keys(amount).every((key) => allowed.includes(key)) ? name : 'foreign'
}

/** An amount with room for what stands beside it: `30万元` → `{ fixed: 30万元 }`. */
export const asObject = (amount: unknown): Source => (isSource(amount) ? amount : { fixed: amount ?? '' })

const beside = (amount: unknown): Source =>
  isSource(amount) ? Object.fromEntries(Object.entries(amount).filter(([key]) => besideKeys.includes(key))) : {}

/** The amount alone, without what stands beside it. */
function bare(amount: unknown): unknown {
  if (!isSource(amount)) return amount ?? ''
  const own = Object.fromEntries(Object.entries(amount).filter(([key]) => !besideKeys.includes(key)))
  return Object.keys(own).join() === 'fixed' ? own.fixed : own
}

/** Another way to compute; caps and shares stay, and what was computed before goes inside where there is room for it. */
export function withAmountKind(amount: unknown, kind: AmountKind): Source {
  const inside = unfolded(amount, kind) ?? bare(amount)
  return { ...beside(amount), ...fresh(kind, inside) }
}

/** The first amount inside that is already of that kind. */
function unfolded(amount: unknown, kind: AmountKind): unknown {
  const inner = innerAmounts(amount)
  return inner.find((one) => amountKind(one) === kind) ?? inner[0]
}

/** The amounts that an amount is made of. */
function innerAmounts(amount: unknown): readonly unknown[] {
  if (!isSource(amount)) return []
  const list = amount.sum ?? amount.highest ?? amount.lowest
  if (Array.isArray(list)) return list
  const cases = amount.choose ?? amount.tiers
  if (Array.isArray(cases)) return cases.flatMap((one) => (isSource(one) && 'pay' in one ? [one.pay] : []))
  const single = amount.each ?? amount.multiply ?? (amount.for_each === undefined ? undefined : amount.pay)
  return single === undefined ? [] : [single]
}

/** @param inside an amount to be taken along */
function fresh(kind: AmountKind, inside: unknown): Source {
  const same = amountKind(inside) === kind && isSource(inside)
  switch (kind) {
    case 'fixed':
      return { fixed: typeof inside === 'string' ? inside : '' }
    case 'rate':
      return same ? inside : { rate: '', of: 'revenue[Y-1]' }
    case 'each':
      return { each: inside, count: 'employee_count' }
    case 'tiers':
      return { by: 'revenue[Y-1]', tiers: [{ in: '[,)', pay: inside }] }
    case 'marginal':
      return { of: 'revenue[Y-1]', marginal: [{ in: '[0元,)', rate: '' }] }
    case 'repeat':
      return { of: 'revenue[Y-1]', beyond: '', every: '', repeat: '' }
    case 'choose':
      return { choose: [{ when: { all: [] }, pay: inside }], otherwise: '0元' }
    case 'sum':
    case 'highest':
    case 'lowest':
      return { [kind]: [inside] }
    case 'multiply':
      return { multiply: inside, by: '' }
    case 'for_each':
      return { for_each: 'loans', pay: inside }
    case 'unstated':
    case 'in_kind':
      return { [kind]: '' }
  }
}

/** Caps as the list they are, however they are written. */
export const capsOf = (amount: Source): readonly unknown[] =>
  amount.cap === undefined ? [] : Array.isArray(amount.cap) ? amount.cap : [amount.cap]
