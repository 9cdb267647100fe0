import { fail, type ParseContext } from './parse-context.ts'
import type { Bound, NumberKind, Range } from './syntax.ts'

const intervalPattern = /^([[(])([^,]*),([^,\])]*)([\])])$/
const openEnds = ['', '∞', '+∞', '-∞']

/** `[200万元, 1000万元)`: a square bracket includes its end, a round one leaves it out, an empty end is open. */
export function parseRange(context: ParseContext, source: unknown, kind: NumberKind, path: string): Range | null {
  const found = typeof source === 'string' ? intervalPattern.exec(source.trim()) : null
  if (!found) return fail(context, path, 'UNREADABLE_VALUE', '区间请写成 [下限,上限)，方括号含端点，圆括号不含，可空。')
  const low = parseBound(context, found[2] as string, found[1] === '(', kind, path)
  const high = parseBound(context, found[3] as string, found[4] === ')', kind, path)
  if (low === undefined || high === undefined) return null
  if (low === null && high === null) return fail(context, path, 'UNREADABLE_VALUE', '区间两端不能都空。')
  return checkOrder(context, { low, high }, path)
}

function parseBound(
  context: ParseContext,
  text: string,
  open: boolean,
  kind: NumberKind,
  path: string,
): Bound | null | undefined {
  if (openEnds.includes(text.trim())) return null
  const typed = context.read.term(context, text, path, kind)
  return typed === null ? undefined : { at: typed.term, open }
}

function checkOrder(context: ParseContext, range: Range, path: string): Range | null {
  if (!isEmptyRange(range)) return range
  return fail(context, path, 'REVERSED_INTERVAL', '区间的下限大于上限，或不含任何值，请检查两端。')
}

/** No number can lie in it, as far as its ends are constants. */
export function isEmptyRange({ low, high }: Range): boolean {
  const [from, to] = [setValue(low), setValue(high)]
  if (low === null || high === null || from === null || to === null) return false
  return from > to || (from === to && (low.open || high.open))
}

/** The value of a bound that the rule itself sets: a constant, or a parameter's; null for others. */
export const setValue = (bound: Bound | null): number | null =>
  bound?.at.term === 'const' || bound?.at.term === 'param' ? bound.at.value : null
