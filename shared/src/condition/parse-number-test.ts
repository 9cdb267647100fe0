import { fail, type ParseContext, type Source } from './parse-context.ts'
import { parseRange } from './parse-range.ts'
import { isSpan } from './period.ts'
import type { Bound, NumberKind, Range, Term, Test } from './syntax.ts'

const ranges: Readonly<Record<string, (at: Term) => Range>> = {
  '=': (at) => ({ low: closed(at), high: closed(at) }),
  '!=': (at) => ({ low: closed(at), high: closed(at) }),
  '>=': (at) => ({ low: closed(at), high: null }),
  '>': (at) => ({ low: { at, open: true }, high: null }),
  '<=': (at) => ({ low: null, high: closed(at) }),
  '<': (at) => ({ low: null, high: { at, open: true } }),
}

const closed = (at: Term): Bound => ({ at, open: false })

/** A number compared: `op` is one of = != >= > <= <, `between` an interval, a date `within` a span, or `exists`. */
export function parseNumberTest(context: ParseContext, source: Source, path: string): Test | null {
  const of = context.read.term(context, source.of, `${path}/of`)
  if (of === null) return null
  const op = String(source.op)
  if (op === 'exists') return parseExists(context, of.term, path)
  const range =
    op === 'between'
      ? parseRange(context, source.value, of.kind, `${path}/value`)
      : op === 'within' && of.kind === 'date'
        ? parseSpan(context, source.value, `${path}/value`)
        : parseComparison(context, op, source.value, of.kind, path)
  return range && { test: 'range', of: of.term, kind: of.kind, range, negated: op === '!=' }
}

function parseSpan(context: ParseContext, span: unknown, path: string): Range | null {
  if (typeof span !== 'string' || !isSpan(span))
    return fail(context, path, 'UNREADABLE_PERIOD', `看不懂期间“${String(span)}”，请写 Y、Y-1、Y-3..Y-1、3Y 或 2025。`)
  return { low: closed({ term: 'edge', edge: 'first', span }), high: closed({ term: 'edge', edge: 'last', span }) }
}

function parseComparison(
  context: ParseContext,
  op: string,
  value: unknown,
  kind: NumberKind,
  path: string,
): Range | null {
  const toRange = Object.hasOwn(ranges, op) ? ranges[op] : undefined
  if (toRange === undefined)
    return fail(
      context,
      `${path}/op`,
      'UNKNOWN_OPERATOR',
      `数值比较请用 ${Object.keys(ranges).join(' ')} between 或 exists。`,
    )
  const bound = context.read.term(context, value, `${path}/value`, kind)
  return bound && toRange(bound.term)
}

function parseExists(context: ParseContext, of: Term, path: string): Test | null {
  return of.term === 'value'
    ? { test: 'exists', attribute: of.attribute, period: of.period }
    : fail(context, `${path}/op`, 'OPERATOR_DOES_NOT_FIT', 'exists 只能用于指标，不能用于计算式。')
}
