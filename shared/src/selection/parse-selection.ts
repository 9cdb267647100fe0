import { attributeOf } from '../attribute/index.ts'
import { checkKeys, fail, isSource, type ParseContext, parseRate, type Source } from '../condition/index.ts'
import type { Fen } from '../money/index.ts'
import type { Prize, Selection } from './selection.ts'

const orders = ['rank', 'first_come', 'lottery'] as const
const keys = [...orders, 'quota', 'prizes', 'budget', 'when_short', 'once_per']

/**
 * `{ rank: revenue[Y] }`, `{ rank: [{ by: term, weight: 60% }, …] }`, `{ first_come: true }` or `{ lottery: public seed }`, and beside it
 * `quota: 20`, `prizes: [{ places: 1, pay: 100万元 }, { places: 2-5, pay: 50万元 }]`, `budget: 500万元`,
 * `when_short: until_spent | pro_rata`, `once_per: enterprise_group` or `once_per: { count: hires, where, key: hire_person_key }`.
 */
export function parseSelection(context: ParseContext, source: unknown, path: string): Selection | null {
  if (!isSource(source)) return fail(context, path, 'NOT_A_RULE', '批次择优请写 rank、first_come 或 lottery。')
  if (!checkKeys(context, source, keys, path)) return null
  const order = parseOrder(context, source, path)
  const quota = source.quota === undefined ? null : parseWhole(context, source.quota, `${path}/quota`)
  const prizes = source.prizes === undefined ? [] : parsePrizes(context, source.prizes, `${path}/prizes`)
  const budget = source.budget === undefined ? null : parseMoney(context, source.budget, `${path}/budget`)
  const whenShort = source.when_short ?? 'until_spent'
  if (whenShort !== 'until_spent' && whenShort !== 'pro_rata')
    return fail(
      context,
      `${path}/when_short`,
      'UNREADABLE_VALUE',
      '预算不足时请写 until_spent（用完为止）或 pro_rata（按比例）。',
    )
  const oncePer = source.once_per === undefined ? null : parseOncePer(context, source.once_per, `${path}/once_per`)
  const isWhole =
    (source.quota === undefined || quota !== null) &&
    (source.budget === undefined || budget !== null) &&
    (source.once_per === undefined || oncePer !== null)
  return order && prizes && isWhole ? { order, quota, prizes, budget, whenShort, oncePer } : null
}

function parseOrder(context: ParseContext, source: Source, path: string): Selection['order'] | null {
  const named = orders.filter((order) => source[order] !== undefined)
  const [by] = named
  if (by === undefined || named.length > 1)
    return fail(context, path, 'UNREADABLE_VALUE', `要且只能写一种次序：${orders.join('、')}。`)
  if (by === 'rank') return parseRank(context, source.rank, `${path}/rank`)
  if (by === 'lottery')
    return typeof source.lottery === 'string' && source.lottery !== ''
      ? { by, seed: source.lottery }
      : fail(context, `${path}/lottery`, 'UNREADABLE_VALUE', '抽签要写公开的种子，例如某期开奖号码。')
  return source.first_come === true
    ? { by }
    : fail(context, `${path}/first_come`, 'UNREADABLE_VALUE', '先到先得请写 first_come: true。')
}

function parseRank(context: ParseContext, source: unknown, path: string): Selection['order'] | null {
  if (!Array.isArray(source)) {
    const of = context.read.term(context, source, path)
    return of && { by: 'rank', figures: [{ of: of.term, kind: of.kind, weight: 1 }] }
  }
  if (source.length === 0) return fail(context, path, 'EMPTY_GROUP', '至少要有一个排名指标。')
  const figures = source.map((one, i) => parseFigure(context, one, `${path}/${i}`))
  return figures.includes(null) ? null : { by: 'rank', figures: figures.flatMap((one) => one ?? []) }
}

function parseFigure(context: ParseContext, source: unknown, path: string) {
  if (!isSource(source) || !checkKeys(context, source, ['by', 'weight'], path))
    return fail(context, path, 'NOT_A_RULE', '每个排名指标请写 by（指标）和 weight（权重）。')
  const of = context.read.term(context, source.by, `${path}/by`)
  const rate = parseRate(source.weight)
  if (rate === null || rate.numerator === 0)
    return fail(context, `${path}/weight`, 'UNREADABLE_VALUE', '权重请写成 60% 这样，大于零。')
  return of && { of: of.term, kind: of.kind, weight: Math.round((rate.numerator * 1_000_000) / rate.denominator) }
}

function parseWhole(context: ParseContext, source: unknown, path: string): number | null {
  return typeof source === 'number' && Number.isSafeInteger(source) && source > 0
    ? source
    : fail(context, path, 'UNREADABLE_VALUE', '这里要写一个正整数。')
}

function parseMoney(context: ParseContext, source: unknown, path: string): Fen | null {
  const typed = context.read.term(context, source, path, 'money')
  if (typed === null) return null
  return typed.term.term === 'const' && typed.term.value > 0
    ? typed.term.value
    : fail(context, path, 'UNREADABLE_VALUE', '这里要写一个大于零的金额，例如 500万元。')
}

function parsePrizes(context: ParseContext, source: unknown, path: string): readonly Prize[] | null {
  if (!Array.isArray(source) || source.length === 0) return fail(context, path, 'EMPTY_GROUP', '至少要有一个名次。')
  const prizes = source.map((one, i) => parsePrize(context, one, `${path}/${i}`))
  if (prizes.includes(null)) return null
  const known = prizes.flatMap((one) => one ?? [])
  const overlap = known.findIndex((one, i) =>
    known.slice(0, i).some(({ from, to }) => one.from <= to && from <= one.to),
  )
  return overlap < 0 ? known : fail(context, `${path}/${overlap}`, 'OVERLAPPING_TIERS', '名次与前面的重叠，请检查。')
}

function parsePrize(context: ParseContext, source: unknown, path: string): Prize | null {
  if (!isSource(source) || !checkKeys(context, source, ['places', 'pay'], path))
    return fail(context, path, 'NOT_A_RULE', '每个名次请写 places（名次）和 pay（金额）。')
  const [, first, last] = /^([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(String(source.places)) ?? []
  if (first === undefined) return fail(context, `${path}/places`, 'UNREADABLE_VALUE', '名次请写成 1 或 2-5。')
  const [from, to] = [Number(first), Number(last ?? first)]
  if (from > to) return fail(context, `${path}/places`, 'REVERSED_INTERVAL', '名次要从小到大。')
  const pay = parseMoney(context, source.pay, `${path}/pay`)
  return pay === null ? null : { from, to, pay }
}

function parseOncePer(context: ParseContext, source: unknown, path: string): Selection['oncePer'] {
  if (!isSource(source))
    return parseKey(context, source, 'enterprise', path) && { attribute: String(source), items: null }
  if (!checkKeys(context, source, ['count', 'where', 'key'], path)) return null
  const { key, ...items } = source
  const counted = context.read.term(context, items, path)
  if (counted === null) return null
  if (counted.term.term !== 'count')
    return fail(context, path, 'UNREADABLE_VALUE', '请写 count（逐项的集合）和 key（标识）。')
  const { items: collection, where } = counted.term
  return parseKey(context, key, 'item', `${path}/key`) && { attribute: String(key), items: collection, where }
}

/** An attribute that names one thing: one string. */
function parseKey(context: ParseContext, source: unknown, of: 'enterprise' | 'item', path: string): true | null {
  const attribute = attributeOf(String(source))
  if (attribute === undefined)
    return fail(context, path, 'UNKNOWN_ATTRIBUTE', `指标字典里没有“${String(source)}”，请检查代码。`)
  return attribute.type === 'enum' && (attribute.granularity === 'enterprise') === (of === 'enterprise')
    ? true
    : fail(context, path, 'OPERATOR_DOES_NOT_FIT', `“${attribute.name}”不能用来判断是不是同一个。`)
}
