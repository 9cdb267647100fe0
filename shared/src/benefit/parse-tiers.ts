import {
  checkKeys,
  fail,
  intersectRanges,
  isEmptyRange,
  isSource,
  type NumberKind,
  type ParseContext,
  parseRange,
  type Range,
  type Source,
  setValue,
} from '../condition/index.ts'
import type { ReadAmount } from './parse-modifiers.ts'
import type { AmountKind, TierRow } from './syntax.ts'

/**
 * `{ by: revenue[Y-1], tiers: [{ in: '[1000万元,)', pay: 30万元 }, …] }`; in two dimensions `by` and `in` are lists.
 * Rows may leave values out (they pay nothing) but never overlap.
 */
export function parseTiers(context: ParseContext, source: Source, path: string, read: ReadAmount): AmountKind | null {
  const by = Array.isArray(source.by) ? source.by : [source.by]
  const terms = by.map((one, i) => context.read.term(context, one, `${path}/by/${i}`))
  const typed = terms.flatMap((term) => term ?? [])
  if (by.length === 0) return fail(context, `${path}/by`, 'EMPTY_GROUP', '分档要写按什么分（by）。')
  if (typed.length < by.length) return null
  const list = Array.isArray(source.tiers) ? source.tiers : []
  if (list.length === 0) return fail(context, `${path}/tiers`, 'EMPTY_GROUP', '至少要有一档。')
  const kinds = typed.map(({ kind }) => kind)
  const rows = list.map((row, i) => parseRow(context, row, kinds, `${path}/tiers/${i}`, read))
  if (rows.includes(null)) return null
  const overlap = findOverlap(rows as TierRow[])
  if (overlap !== null)
    return fail(
      context,
      `${path}/tiers/${overlap}`,
      'OVERLAPPING_TIERS',
      `第 ${overlap + 1} 档与前面的档重叠，请写清端点归哪一档。`,
    )
  return { amount: 'tiers', by: typed.map(({ term }) => term), rows: rows as TierRow[] }
}

function parseRow(
  context: ParseContext,
  source: unknown,
  kinds: readonly NumberKind[],
  path: string,
  read: ReadAmount,
): TierRow | null {
  if (!isSource(source) || !checkKeys(context, source, ['in', 'pay'], path))
    return fail(context, path, 'NOT_A_RULE', '每一档请写 in（区间）和 pay（金额）。')
  const list = Array.isArray(source.in) ? source.in : [source.in]
  if (list.length !== kinds.length)
    return fail(context, `${path}/in`, 'UNREADABLE_VALUE', `这里要写 ${kinds.length} 个区间。`)
  const ranges = kinds.map((kind, i) => parseRange(context, list[i], kind, `${path}/in/${i}`))
  const pay = read(context, source.pay, `${path}/pay`)
  return pay && !ranges.includes(null) ? { ranges: ranges as Range[], pay } : null
}

/** The first row that shares values with an earlier one in every dimension. */
function findOverlap(rows: readonly TierRow[]): number | null {
  for (const [i, row] of rows.entries()) {
    const clashes = rows.slice(0, i).some((earlier) => {
      return row.ranges.every((range, d) => {
        const other = earlier.ranges[d] as Range
        return hasConstantEnds(range) && hasConstantEnds(other) && !isEmptyRange(intersectRanges(other, range))
      })
    })
    if (clashes) return i
  }
  return null
}

const hasConstantEnds = ({ low, high }: Range): boolean =>
  (low === null || setValue(low) !== null) && (high === null || setValue(high) !== null)
