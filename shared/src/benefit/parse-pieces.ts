import {
  checkKeys,
  fail,
  isSource,
  type NumberKind,
  type ParseContext,
  parseRange,
  parseRate,
  type Source,
  type Term,
} from '../condition/index.ts'
import type { AmountKind } from './syntax.ts'

/** `{ of: taxable_income[Y], marginal: [{ in: '[0元,100万元)', rate: 5% }, { in: '[100万元,)', rate: 3% }] }` */
export function parseMarginal(context: ParseContext, source: Source, path: string): AmountKind | null {
  const of = context.read.term(context, source.of, `${path}/of`, 'money')
  const list = Array.isArray(source.marginal) ? source.marginal : []
  if (list.length === 0) return fail(context, `${path}/marginal`, 'EMPTY_GROUP', '至少要有一段。')
  const pieces = list.map((piece, i) => parsePiece(context, piece, `${path}/marginal/${i}`))
  if (of === null || pieces.includes(null)) return null
  const known = pieces.flatMap((piece) => piece ?? [])
  const overlap = known.findIndex((piece, i) => i > 0 && piece.from < (known[i - 1]?.to ?? Number.POSITIVE_INFINITY))
  if (overlap > 0)
    return fail(
      context,
      `${path}/marginal/${overlap}`,
      'OVERLAPPING_TIERS',
      `第 ${overlap + 1} 段与前一段重叠，请从低到高排列。`,
    )
  return { amount: 'marginal', of: of.term, pieces: known }
}

function parsePiece(context: ParseContext, source: unknown, path: string) {
  if (!isSource(source) || !checkKeys(context, source, ['in', 'rate'], path))
    return fail(context, path, 'NOT_A_RULE', '每一段请写 in（区间）和 rate（比例）。')
  const range = parseRange(context, source.in, 'money', `${path}/in`)
  const rate = parseRate(source.rate)
  if (rate === null) return fail(context, `${path}/rate`, 'UNREADABLE_VALUE', '比例请写成 5%、6‰ 这样。')
  if (range === null) return null
  const from = range.low === null ? 0 : constantOf(range.low.at)
  const to = range.high === null ? null : constantOf(range.high.at)
  if (Number.isNaN(from) || Number.isNaN(to ?? 0))
    return fail(context, `${path}/in`, 'UNREADABLE_VALUE', '分段的两端要写金额。')
  return { from, to, rate }
}

const constantOf = (term: Term): number => (term.term === 'const' ? term.value : Number.NaN)

/** `{ of: certification_count[Y], beyond: 2个, every: 1个, repeat: 0.5万元 }`; `begun: true` counts a begun one. */
export function parseRepeat(context: ParseContext, source: Source, path: string): AmountKind | null {
  const of = context.read.term(context, source.of, `${path}/of`)
  if (of === null) return null
  const beyond = parseNumber(context, source.beyond, of.kind, `${path}/beyond`)
  const every = parseNumber(context, source.every, of.kind, `${path}/every`)
  const pay = parseNumber(context, source.repeat, 'money', `${path}/repeat`)
  if (beyond === null || every === null || pay === null) return null
  if (every <= 0) return fail(context, `${path}/every`, 'UNREADABLE_VALUE', '每增加多少要大于零。')
  return { amount: 'repeat', of: of.term, beyond, every, pay, begun: source.begun === true }
}

function parseNumber(context: ParseContext, source: unknown, kind: NumberKind, path: string): number | null {
  const typed = context.read.term(context, source, path, kind)
  if (typed === null) return null
  if (typed.term.term === 'const' && typed.term.value >= 0) return typed.term.value
  return fail(context, path, 'UNREADABLE_VALUE', '这里要写一个不为负的数，带单位。')
}
