import { itemGranularity } from '../attribute/index.ts'
import { parseSpanned, requireAttribute } from './parse-attribute.ts'
import {
  checkKeys,
  fail,
  type ParseContext,
  parseStrings,
  type Source,
  type TypedTerm,
  within,
} from './parse-context.ts'
import { parseRate } from './parse-rate.ts'
import { isPeriod, yearEarlier } from './period.ts'
import type { Aggregate, Condition, Entries, NumberKind, Term } from './syntax.ts'

type Parser = (context: ParseContext, source: Source, path: string) => TypedTerm | null

/** The functions of a computed value; a source names exactly one of them. */
const functions: Readonly<Record<string, { readonly keys: readonly string[]; readonly parse: Parser }>> = {
  growth: { keys: [], parse: (context, source, path) => overYear(context, source, path, 'growth') },
  increment: { keys: [], parse: (context, source, path) => overYear(context, source, path, 'increment') },
  ratio: { keys: [], parse: parseRatio },
  over: { keys: [], parse: parseRatio },
  plus: { keys: [], parse: parseJoin },
  minus: { keys: [], parse: parseJoin },
  higher_of: { keys: [], parse: parseJoin },
  lower_of: { keys: [], parse: parseJoin },
  times: { keys: [], parse: parseTimes },
  sum: { keys: [], parse: parseSeries },
  mean: { keys: [], parse: parseSeries },
  peak: { keys: [], parse: parseSeries },
  low: { keys: [], parse: parseSeries },
  streak: { keys: [], parse: parseStreak },
  first_cross: { keys: ['steps', 'since'], parse: parseFirstCross },
  count: { keys: ['where', 'names'], parse: parseCount },
  total: { keys: ['where', 'of'], parse: parseTotal },
  received: { keys: ['names'], parse: parseReceived },
  date_of: { keys: ['names', 'which'], parse: parseDateOf },
  years_since: { keys: ['until'], parse: parseElapsed },
  months_since: { keys: ['until'], parse: parseElapsed },
  days_since: { keys: ['until'], parse: parseElapsed },
}

export function parseFunction(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const names = Object.keys(source).filter((key) => Object.hasOwn(functions, key))
  const name = names[0]
  // `of` under `total` and the like are keys of that function, so the function is the only name that may stand first.
  if (name === undefined || names.length > 1)
    return fail(context, path, 'UNREADABLE_VALUE', `计算式要且只能写一个函数：${Object.keys(functions).join('、')}。`)
  const definition = functions[name] as (typeof functions)[string]
  if (!checkKeys(context, source, [name, ...definition.keys], path)) return null
  return definition.parse(context, source, path)
}

const nameIn = (source: Source, ...names: readonly string[]): string => names.find((name) => name in source) as string

/** Growth and increment: of two values, or of one over the same period a year earlier. */
function overYear(context: ParseContext, source: Source, path: string, by: 'growth' | 'increment'): TypedTerm | null {
  const pair = Array.isArray(source[by])
    ? parsePair(context, source[by], `${path}/${by}`)
    : yearPair(context, source[by], `${path}/${by}`)
  if (pair === null) return null
  const [left, right] = pair
  return by === 'growth'
    ? { term: { term: 'arithmetic', by: 'growth', left: left.term, right: right.term }, kind: 'percent' }
    : { term: { term: 'arithmetic', by: 'minus', left: left.term, right: right.term }, kind: left.kind }
}

function yearPair(context: ParseContext, source: unknown, path: string): [TypedTerm, TypedTerm] | null {
  const now = context.read.term(context, source, path)
  if (now === null) return null
  if (now.term.term !== 'value' || now.term.period === null)
    return fail(context, path, 'UNREADABLE_PERIOD', '同比只能用于有期间的指标；其他情况请写 [本期, 基期] 两个值。')
  return [now, { ...now, term: { ...now.term, period: yearEarlier(now.term.period) } }]
}

function parsePair(context: ParseContext, source: unknown, path: string): [TypedTerm, TypedTerm] | null {
  if (!Array.isArray(source) || source.length !== 2) return fail(context, path, 'UNREADABLE_VALUE', '这里要写两个值。')
  const left = context.read.term(context, source[0], `${path}/0`)
  const right = left && context.read.term(context, source[1], `${path}/1`, left.kind)
  return left && right && [left, right]
}

/** `ratio` is a percentage, `over` how many times. */
function parseRatio(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const by = nameIn(source, 'ratio', 'over') as 'ratio' | 'over'
  const pair = parsePair(context, source[by], `${path}/${by}`)
  return pair && arithmetic(by, pair, by === 'ratio' ? 'percent' : 'multiple')
}

const arithmetic = (
  by: Extract<Term, { term: 'arithmetic' }>['by'],
  [left, right]: readonly [TypedTerm, TypedTerm],
  kind: NumberKind,
): TypedTerm => ({ term: { term: 'arithmetic', by, left: left.term, right: right.term }, kind })

function parseJoin(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const by = nameIn(source, 'plus', 'minus', 'higher_of', 'lower_of') as 'plus'
  const parts = source[by]
  if (!Array.isArray(parts) || parts.length < 2)
    return fail(context, `${path}/${by}`, 'UNREADABLE_VALUE', '这里要写两个以上的值。')
  let joined = context.read.term(context, parts[0], `${path}/${by}/0`)
  for (let i = 1; i < parts.length && joined !== null; i += 1) {
    const next = context.read.term(context, parts[i], `${path}/${by}/${i}`, joined.kind)
    joined = next && arithmetic(by, [joined, next], joined.kind)
  }
  return joined
}

/** A value times an exact rate, or times another number that is a count or a multiple. */
function parseTimes(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const parts = source.times
  if (!Array.isArray(parts) || parts.length !== 2)
    return fail(context, `${path}/times`, 'UNREADABLE_VALUE', '这里要写两个值。')
  const of = context.read.term(context, parts[0], `${path}/times/0`)
  if (of === null) return null
  const rate = parseRate(parts[1])
  if (rate !== null) return { term: { term: 'scale', of: of.term, rate }, kind: of.kind }
  const factor = context.read.term(context, parts[1], `${path}/times/1`)
  if (factor === null) return null
  if (factor.kind === 'money' || factor.kind === 'date')
    return fail(context, `${path}/times/1`, 'WRONG_UNIT', '第二个因子要写人数、倍数等，金额请写在前面。')
  if (factor.kind !== 'percent') return arithmetic('times', [of, factor], of.kind)
  const part: Term = { term: 'scale', of: factor.term, rate: { numerator: 1, denominator: 100 } }
  return arithmetic('times', [of, { term: part, kind: 'multiple' }], of.kind)
}

function parseSeries(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const by = nameIn(source, 'sum', 'mean', 'peak', 'low') as Aggregate
  const spanned = parseSpanned(context, source[by], `${path}/${by}`)
  const typed = spanned && context.read.term(context, spanned.attribute.code, `${path}/${by}`)
  if (!spanned || !typed) return null
  if (spanned.span === null || spanned.attribute.every === null)
    return fail(context, `${path}/${by}`, 'UNREADABLE_PERIOD', '请给有期间的指标写上期间范围，例如 revenue[Y-3..Y-1]。')
  return { term: { term: 'series', by, attribute: spanned.attribute.code, span: spanned.span }, kind: typed.kind }
}

/** One attribute with one period. */
function parsePeriodic(context: ParseContext, source: unknown, path: string) {
  const typed = context.read.term(context, source, path)
  if (typed === null) return null
  if (typed.term.term !== 'value' || typed.term.period === null)
    return fail(context, path, 'UNREADABLE_PERIOD', '请写有期间的指标，例如 output[Y]。')
  return { attribute: typed.term.attribute, period: typed.term.period, kind: typed.kind }
}

function parseStreak(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const of = parsePeriodic(context, source.streak, `${path}/streak`)
  return of && { term: { term: 'streak', attribute: of.attribute, period: of.period }, kind: 'year' }
}

function parseFirstCross(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const of = parsePeriodic(context, source.first_cross, `${path}/first_cross`)
  if (of === null) return null
  const since = source.since ?? null
  if (since !== null && !(typeof since === 'string' && isPeriod(since)))
    return fail(context, `${path}/since`, 'UNREADABLE_PERIOD', '请写起始年份，例如 "2015"。')
  const list = Array.isArray(source.steps) && source.steps.length > 0 ? source.steps : [null]
  const steps = list.map((step, i) => context.read.term(context, step, `${path}/steps/${i}`, of.kind))
  const values = steps.map((step) => (step?.term.term === 'const' ? step.term.value : Number.NaN))
  if (values.some(Number.isNaN))
    return fail(context, `${path}/steps`, 'UNREADABLE_VALUE', '台阶请写成带单位的数，从低到高。')
  if (values.some((value, i) => i > 0 && value <= (values[i - 1] as number)))
    return fail(context, `${path}/steps`, 'REVERSED_INTERVAL', '台阶要从低到高排列。')
  const { attribute, period, kind } = of
  return { term: { term: 'first_cross', attribute, period, steps: values, since: since as string | null }, kind }
}

/** The items of a collection, with what each must meet. */
function parseItems(context: ParseContext, source: Source, name: string, path: string) {
  const attribute = typeof source[name] === 'string' ? requireAttribute(context, source[name], `${path}/${name}`) : null
  const scope = attribute && itemGranularity(attribute.code)
  if (!attribute || !scope)
    return fail(context, `${path}/${name}`, 'UNREADABLE_VALUE', '请写一个集合：hires、loans、products 或 projects。')
  let where: Condition | null = null
  if (source.where !== undefined) {
    where = within(context, { scope, kinds: ['requirement'] }, () =>
      context.read.condition(context, source.where, `${path}/where`),
    )
    if (where === null) return null
  }
  return { items: attribute.code, scope, where }
}

function parseCount(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const isCollection = typeof source.count === 'string' && itemGranularity(source.count) !== null
  if (!isCollection) {
    const entries = parseEntries(context, source, 'count', path)
    const kind = entries?.attribute === 'benefit_received' ? 'times' : 'piece'
    return entries && { term: { term: 'entries', by: 'count', entries }, kind }
  }
  const found = parseItems(context, source, 'count', path)
  if (found === null) return null
  const { items, where, scope } = found
  return { term: { term: 'count', items, where }, kind: scope === 'person' ? 'person' : 'piece' }
}

function parseTotal(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const found = parseItems(context, source, 'total', path)
  if (found === null) return null
  const { items, where, scope } = found
  const of = within(context, { scope }, () => context.read.term(context, source.of, `${path}/of`))
  return of && { term: { term: 'total', items, where, of: of.term }, kind: of.kind }
}

function parseEntries(context: ParseContext, source: Source, name: string, path: string): Entries | null {
  const spanned = parseSpanned(context, source[name], `${path}/${name}`)
  if (spanned === null) return null
  if (spanned.attribute.type !== 'history')
    return fail(context, `${path}/${name}`, 'OPERATOR_DOES_NOT_FIT', `“${spanned.attribute.name}”没有逐条的历史记录。`)
  const names = source.names === undefined ? null : parseStrings(context, source.names, `${path}/names`)
  if (source.names !== undefined && names === null) return null
  return { attribute: spanned.attribute.code, names, span: spanned.span }
}

/** Money received under the named policies. */
function parseReceived(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const entries = parseEntries(context, source, 'received', path)
  return entries && { term: { term: 'entries', by: 'amount', entries }, kind: 'money' }
}

function parseDateOf(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const which = source.which ?? 'latest'
  if (which !== 'first' && which !== 'latest')
    return fail(context, `${path}/which`, 'UNREADABLE_VALUE', 'which 请写 first 或 latest。')
  const entries = parseEntries(context, source, 'date_of', path)
  return entries && { term: { term: 'date_of', which, entries }, kind: 'date' }
}

function parseElapsed(context: ParseContext, source: Source, path: string): TypedTerm | null {
  const name = nameIn(source, 'years_since', 'months_since', 'days_since')
  const unit = name.slice(0, name.indexOf('_')) as 'years' | 'months' | 'days'
  const since = context.read.term(context, source[name], `${path}/${name}`, 'date')
  const until = context.read.term(context, source.until ?? 'today', `${path}/until`, 'date')
  const kind = ({ years: 'year', months: 'month', days: 'day' } as const)[unit]
  return since && until && { term: { term: 'elapsed', unit, since: since.term, until: until.term }, kind }
}
