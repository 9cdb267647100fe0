import { checkKeys, fail, isSource, type ParseContext, parseRate, type Rate, type Source } from '../condition/index.ts'
import { splitByShares } from '../money/index.ts'
import { isAmountKey, parseAmount, parseWhen } from './parse-amount.ts'
import type { Benefit, Funder, Instalment, ShareOut } from './syntax.ts'

const funders: readonly Funder[] = ['central', 'province', 'city', 'district']
const benefitKeys = ['payee', 'shares', 'instalments']

/** An amount, with `payee`, `shares` (市区分担) and `instalments` beside it. */
export function parseBenefit(context: ParseContext, source: unknown, path: string): Benefit | null {
  if (!isSource(source)) {
    const amount = parseAmount(context, source, path)
    return amount && { amount, payee: null, shares: [], instalments: [] }
  }
  const own = Object.keys(source).filter((key) => !benefitKeys.includes(key))
  for (const key of own)
    if (!isAmountKey(key)) return fail(context, `${path}/${key}`, 'UNKNOWN_KEY', `看不懂“${key}”。`)
  const amount = parseAmount(context, Object.fromEntries(own.map((key) => [key, source[key]])), path)
  const shares = source.shares === undefined ? [] : parseShares(context, source.shares, `${path}/shares`)
  const instalments =
    source.instalments === undefined ? [] : parseInstalments(context, source.instalments, `${path}/instalments`)
  if (source.payee !== undefined && (typeof source.payee !== 'string' || source.payee === ''))
    return fail(context, `${path}/payee`, 'MISSING_TEXT', '请用文字写明奖给谁。')
  return amount && shares && instalments && { amount, payee: source.payee ?? null, shares, instalments }
}

/** `{ city: 50%, district: 50% }`, or cases `[{ when: …, district: 100% }, { city: 50%, district: 50% }]`. */
function parseShares(context: ParseContext, source: unknown, path: string): Benefit['shares'] | null {
  const list = Array.isArray(source) ? source : [source]
  const cases = list.map((one, i) =>
    parseShareCase(context, one, i === list.length - 1, Array.isArray(source) ? `${path}/${i}` : path),
  )
  return cases.includes(null) ? null : cases.flatMap((one) => one ?? [])
}

function parseShareCase(context: ParseContext, source: unknown, isLast: boolean, path: string) {
  if (!isSource(source)) return fail(context, path, 'NOT_A_RULE', '分担请写 { city: 50%, district: 50% } 这样。')
  if (isLast !== (source.when === undefined))
    return fail(context, path, 'NOT_A_RULE', '除最后一种分担外，每一种都要写 when；最后一种不写。')
  const when = source.when === undefined ? null : parseWhen(context, source.when, `${path}/when`)
  const split = parseSplit(context, source, path)
  return split && (isLast || when) ? { when, split } : null
}

function parseSplit(context: ParseContext, source: Source, path: string): ShareOut | null {
  if (!checkKeys(context, source, ['when', ...funders], path)) return null
  const parts = Object.keys(source)
    .filter((key) => key !== 'when')
    .map((key) => ({ funder: key as Funder, take: parseTake(context, source[key], `${path}/${key}`) }))
  if (parts.some(({ take }) => take === null)) return null
  const split = { parts: parts as ShareOut['parts'] }
  const rests = split.parts.filter(({ take }) => take === 'rest').length
  const rates = split.parts.flatMap(({ take }) => (typeof take === 'object' ? [take] : []))
  const whole = rates.length === split.parts.length && isWhole(rates)
  if (rests === 1 || whole) return split
  return fail(context, path, 'SHARES_DO_NOT_ADD_UP', '各级分担要合计 100%，或者有且只有一级写 rest（其余）。')
}

function parseTake(context: ParseContext, source: unknown, path: string): ShareOut['parts'][number]['take'] | null {
  if (source === 'rest') return 'rest'
  const rate = parseRate(source)
  if (rate !== null) return rate
  const typed = context.read.term(context, source, path, 'money')
  if (typed === null) return null
  if (typed.term.term === 'const' && typed.term.value >= 0) return typed.term.value
  return fail(context, path, 'UNREADABLE_VALUE', '分担请写 50%、10万元 或 rest（其余）。')
}

/** `[{ rate: 50%, due: 首年 }, { rate: 50%, due: 次年, condition: … }]` */
function parseInstalments(context: ParseContext, source: unknown, path: string): readonly Instalment[] | null {
  const list = Array.isArray(source) ? source : []
  const parts = list.map((one, i) => parseInstalment(context, one, `${path}/${i}`))
  if (parts.includes(null)) return null
  const known = parts.flatMap((one) => one ?? [])
  return isWhole(known.map(({ rate }) => rate))
    ? known
    : fail(context, path, 'SHARES_DO_NOT_ADD_UP', '各期比例要合计 100%。')
}

function parseInstalment(context: ParseContext, source: unknown, path: string): Instalment | null {
  if (!isSource(source) || !checkKeys(context, source, ['rate', 'due', 'condition'], path))
    return fail(context, path, 'NOT_A_RULE', '每一期请写 rate（比例）和 due（何时支付）。')
  const rate = parseRate(source.rate)
  if (rate === null || typeof source.due !== 'string')
    return fail(context, path, 'UNREADABLE_VALUE', '每一期请写 rate（比例）和 due（何时支付）。')
  const condition = source.condition === undefined ? null : parseWhen(context, source.condition, `${path}/condition`)
  return source.condition !== undefined && condition === null ? null : { rate, due: source.due, condition }
}

/** Parts of a whole are compared in millionths: 33.3333 % is as fine as a rate is written. */
export const millionths = ({ numerator, denominator }: Rate): number =>
  Math.round((numerator * 1_000_000) / denominator)

const isWhole = (rates: readonly Rate[]): boolean =>
  rates.length > 0 && rates.reduce((sum, rate) => sum + millionths(rate), 0) === 1_000_000

export const splitByRates = (fen: number, rates: readonly Rate[]): number[] => splitByShares(fen, rates.map(millionths))
