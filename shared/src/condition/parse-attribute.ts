import { type Attribute, attributeOf, dimensionOf } from '../attribute/index.ts'
import { fail, type ParseContext } from './parse-context.ts'
import { isPeriod, isSpan } from './period.ts'
import type { NumberKind } from './syntax.ts'

export const attributePattern = /^([a-z][a-z0-9_]*)(?:\[([^\][]{1,20})\])?$/

/** An attribute that exists and may be used in this place; else a problem. */
export function requireAttribute(context: ParseContext, code: string, path: string): Attribute | null {
  const attribute = attributeOf(code)
  if (attribute === undefined) return fail(context, path, 'UNKNOWN_ATTRIBUTE', `指标字典里没有“${code}”，请检查代码。`)
  if (attribute.granularity !== 'enterprise' && attribute.granularity !== context.scope)
    return fail(
      context,
      path,
      'WRONG_SCOPE',
      `“${attribute.name}”是逐项的指标，请放进 count 或 total 的 where 里逐项判断。`,
    )
  return attribute
}

/** The period to read an attribute for: as written, or the attribute's own; standing facts have none. */
export function checkPeriod(
  context: ParseContext,
  attribute: Attribute,
  period: string | null,
  path: string,
): { readonly period: string | null } | null {
  if (attribute.every === null)
    return period === null
      ? { period: null }
      : fail(context, path, 'UNREADABLE_PERIOD', `“${attribute.name}”没有期间，请去掉 [${period}]。`)
  const used = period ?? defaultPeriods[attribute.every]
  return isPeriod(used) ? { period: used } : fail(context, path, 'UNREADABLE_PERIOD', unreadablePeriod(used))
}

const defaultPeriods = { year: 'Y', quarter: 'Q', month: 'M' } as const

const unreadablePeriod = (text: string): string => `看不懂期间“${text}”，请写 Y、Y-1、Q、M-1、2025、2025Q1 或 2025-06。`

export function numberKind(attribute: Attribute): NumberKind | null {
  if (attribute.type === 'number') return dimensionOf(attribute)
  return attribute.type === 'bool' || attribute.type === 'date' || attribute.type === 'grade' ? attribute.type : null
}

/** `code[span]` split; the span must be readable where there is one. */
export function parseSpanned(
  context: ParseContext,
  source: unknown,
  path: string,
): { readonly attribute: Attribute; readonly span: string | null } | null {
  const found = typeof source === 'string' ? attributePattern.exec(source.trim()) : null
  if (!found) return fail(context, path, 'UNREADABLE_VALUE', '请写指标代码，可带期间，例如 revenue[Y-3..Y-1]。')
  const attribute = requireAttribute(context, found[1] as string, path)
  if (attribute === null) return null
  const span = found[2] ?? null
  if (span !== null && !isSpan(span)) return fail(context, path, 'UNREADABLE_PERIOD', unreadablePeriod(span))
  return { attribute, span }
}
