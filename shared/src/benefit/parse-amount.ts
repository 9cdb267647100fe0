import { itemGranularity } from '../attribute/index.ts'
import {
  checkKeys,
  enter,
  fail,
  isSource,
  type ParseContext,
  parseRate,
  resolveDefinition,
  type Source,
  within,
} from '../condition/index.ts'
import type { Fen } from '../money/index.ts'
import { isModifierKey, modifierKeys, parseModifiers, plain } from './parse-modifiers.ts'
import { parseMarginal, parseRepeat } from './parse-pieces.ts'
import { parseTiers } from './parse-tiers.ts'
import type { Amount, AmountKind } from './syntax.ts'

type Parser = (context: ParseContext, source: Source, path: string) => AmountKind | null

const kinds: Readonly<Record<string, { readonly keys: readonly string[]; readonly parse: Parser }>> = {
  fixed: { keys: [], parse: parseFixed },
  each: { keys: ['count'], parse: parseEach },
  rate: { keys: ['of'], parse: parseRateOf },
  tiers: { keys: ['by'], parse: (context, source, path) => parseTiers(context, source, path, parseAmount) },
  marginal: { keys: ['of'], parse: parseMarginal },
  repeat: { keys: ['of', 'beyond', 'every', 'begun'], parse: parseRepeat },
  choose: { keys: ['otherwise'], parse: parseChoose },
  sum: { keys: [], parse: (context, source, path) => parseParts(context, source, 'sum', path) },
  highest: { keys: [], parse: (context, source, path) => parseParts(context, source, 'highest', path) },
  lowest: { keys: [], parse: (context, source, path) => parseParts(context, source, 'lowest', path) },
  multiply: { keys: ['by'], parse: parseMultiply },
  for_each: { keys: ['where', 'pay'], parse: parseForEach },
  unstated: { keys: [], parse: (context, source, path) => parseWords(context, source, 'unstated', path) },
  in_kind: { keys: [], parse: (context, source, path) => parseWords(context, source, 'in_kind', path) },
}

/** An amount: `30万元`, `{ rate: 6‰, of: revenue_yoy_increment[Q], cap: 50万元 }`, … or `$name`. */
export function parseAmount(context: ParseContext, source: unknown, path: string): Amount | null {
  return enter(context, path, () => {
    if (typeof source === 'string' && source.startsWith('$'))
      return resolveDefinition(context, source.slice(1), path, (defined) => parseAmount(context, defined, path))
    if (typeof source === 'string') {
      const fen = parseFen(context, source, path)
      return fen === null ? null : plain({ amount: 'fixed', fen })
    }
    if (!isSource(source)) return fail(context, path, 'NOT_A_RULE', '这里要写一个金额，例如 30万元。')
    return parseObject(context, source, path)
  })
}

function parseObject(context: ParseContext, source: Source, path: string): Amount | null {
  const names = Object.keys(source).filter((key) => Object.hasOwn(kinds, key))
  const name = names[0]
  if (name === undefined || names.length > 1)
    return fail(context, path, 'UNREADABLE_VALUE', `金额要且只能写一种算法：${Object.keys(kinds).join('、')}。`)
  const definition = kinds[name] as (typeof kinds)[string]
  if (!checkKeys(context, source, [name, ...definition.keys, ...modifierKeys], path)) return null
  const kind = definition.parse(context, source, path)
  const modifiers = parseModifiers(context, source, path, parseAmount)
  return kind && modifiers && { ...kind, ...modifiers }
}

/** Keys that belong to the amount, not to what stands around it. */
export const isAmountKey = (key: string): boolean =>
  isModifierKey(key) || Object.entries(kinds).some(([name, { keys }]) => name === key || keys.includes(key))

/** A sum of money that is not negative. */
function parseFen(context: ParseContext, source: unknown, path: string): Fen | null {
  const typed = context.read.term(context, source, path, 'money')
  if (typed === null) return null
  if (typed.term.term !== 'const' || typed.term.value < 0)
    return fail(context, path, 'UNREADABLE_VALUE', '这里要写一个不为负的金额，例如 30万元。')
  return typed.term.value
}

function parseFixed(context: ParseContext, source: Source, path: string): AmountKind | null {
  const fen = parseFen(context, source.fixed, `${path}/fixed`)
  return fen === null ? null : { amount: 'fixed', fen }
}

function parseEach(context: ParseContext, source: Source, path: string): AmountKind | null {
  const pay = parseAmount(context, source.each, `${path}/each`)
  const count = context.read.term(context, source.count, `${path}/count`)
  if (count?.kind === 'money' || count?.kind === 'percent' || count?.kind === 'date')
    return fail(context, `${path}/count`, 'WRONG_UNIT', '这里要写人数、件数、吨数等数量。')
  return pay && count && { amount: 'each', pay, count: count.term, kind: count.kind }
}

function parseRateOf(context: ParseContext, source: Source, path: string): AmountKind | null {
  const rate = parseRate(source.rate)
  if (rate === null) return fail(context, `${path}/rate`, 'UNREADABLE_VALUE', '比例请写成 5%、6‰ 这样。')
  const of = context.read.term(context, source.of, `${path}/of`, 'money')
  return of && { amount: 'rate', rate, of: of.term }
}

function parseList(context: ParseContext, source: unknown, path: string): readonly unknown[] | null {
  return Array.isArray(source) && source.length > 0 ? source : fail(context, path, 'EMPTY_GROUP', '这里至少要有一项。')
}

function parseChoose(context: ParseContext, source: Source, path: string): AmountKind | null {
  const list = parseList(context, source.choose, `${path}/choose`)
  const cases = list?.map((one, i) => parseCase(context, one, `${path}/choose/${i}`)) ?? null
  const otherwise = parseAmount(context, source.otherwise ?? '0元', `${path}/otherwise`)
  if (cases === null || otherwise === null || cases.includes(null)) return null
  return { amount: 'choose', cases: cases.flatMap((one) => one ?? []), otherwise }
}

function parseCase(context: ParseContext, source: unknown, path: string) {
  if (!isSource(source) || !checkKeys(context, source, ['when', 'pay'], path))
    return fail(context, path, 'NOT_A_RULE', '每一档请写 when（条件）和 pay（金额）。')
  const when = parseWhen(context, source.when, `${path}/when`)
  const pay = parseAmount(context, source.pay, `${path}/pay`)
  return when && pay && { when, pay }
}

/** A condition that changes the amount only. */
export const parseWhen = (context: ParseContext, source: unknown, path: string) =>
  within(context, { kinds: ['bonus', 'discretion'] }, () => context.read.condition(context, source, path))

function parseParts(
  context: ParseContext,
  source: Source,
  amount: 'sum' | 'highest' | 'lowest',
  path: string,
): AmountKind | null {
  const list = parseList(context, source[amount], `${path}/${amount}`)
  const parts = list?.map((part, i) => parseAmount(context, part, `${path}/${amount}/${i}`)) ?? null
  return parts === null || parts.includes(null) ? null : { amount, parts: parts as Amount[] }
}

function parseMultiply(context: ParseContext, source: Source, path: string): AmountKind | null {
  const by = parseRate(source.by)
  if (by === null) return fail(context, `${path}/by`, 'UNREADABLE_VALUE', '倍数请写成 150% 或 1.5。')
  const pay = parseAmount(context, source.multiply, `${path}/multiply`)
  return pay && { amount: 'multiply', pay, by }
}

function parseForEach(context: ParseContext, source: Source, path: string): AmountKind | null {
  const items = String(source.for_each)
  const scope = itemGranularity(items)
  if (scope === null)
    return fail(context, `${path}/for_each`, 'UNREADABLE_VALUE', '请写一个集合：hires、loans、products 或 projects。')
  return within(context, { scope }, () => {
    const where = source.where === undefined ? null : parseWhen(context, source.where, `${path}/where`)
    const pay = parseAmount(context, source.pay, `${path}/pay`)
    return pay && (source.where === undefined || where) ? { amount: 'for_each', items, where, pay } : null
  })
}

function parseWords(
  context: ParseContext,
  source: Source,
  amount: 'unstated' | 'in_kind',
  path: string,
): AmountKind | null {
  const note = source[amount]
  return typeof note === 'string' && note !== ''
    ? { amount, note }
    : fail(context, `${path}/${amount}`, 'MISSING_TEXT', '请用文字写明。')
}
