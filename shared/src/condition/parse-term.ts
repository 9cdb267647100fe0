import { parseQuantity } from '../attribute/index.ts'
import { dayOf } from './civil-date.ts'
import { convertKind, kindName } from './number-kind.ts'
import { readParameter } from './parameters.ts'
import { attributePattern, checkPeriod, numberKind, requireAttribute } from './parse-attribute.ts'
import { enter, fail, isSource, type ParseContext, resolveDefinition, type TypedTerm } from './parse-context.ts'
import { parseFunction } from './parse-function.ts'
import { readReference } from './references.ts'
import type { NumberKind } from './syntax.ts'

const datePattern = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a number's source: `revenue[Y-1]`, `300万元`, `2025-03-16`, `today`, `param:…`, `ref:…`, `$name`, a plain
 * number, yes or no, or a function such as `{ growth: output[Q] }`. `expected` is what its number must be of, where
 * the place decides it.
 */
export function parseTerm(
  context: ParseContext,
  source: unknown,
  path: string,
  expected: NumberKind | null = null,
): TypedTerm | null {
  return enter(context, path, () => {
    const typed = readTerm(context, source, path, expected)
    if (typed === null || expected === null || typed.kind === expected) return typed
    const converted = typed.term.term === 'const' ? convertKind(typed.term.value, typed.kind, expected) : null
    if (converted !== null) return { term: { term: 'const', value: converted }, kind: expected }
    return fail(context, path, 'WRONG_UNIT', `单位不对：这里要${kindName(expected)}，写的是${kindName(typed.kind)}。`)
  })
}

function readTerm(context: ParseContext, source: unknown, path: string, expected: NumberKind | null): TypedTerm | null {
  if (typeof source === 'string') return readText(context, source.trim(), path, expected)
  if (typeof source === 'boolean') return { term: { term: 'const', value: source ? 1 : 0 }, kind: 'bool' }
  if (typeof source === 'number' && Number.isFinite(source))
    return { term: { term: 'const', value: source }, kind: 'plain' }
  if (isSource(source)) return parseFunction(context, source, path)
  return fail(context, path, 'UNREADABLE_VALUE', '看不懂这个值，请写指标代码、带单位的数或计算式。')
}

function readText(context: ParseContext, text: string, path: string, expected: NumberKind | null): TypedTerm | null {
  if (text === 'today') return { term: { term: 'today' }, kind: 'date' }
  if (text.startsWith('$'))
    return resolveDefinition(context, text.slice(1), path, (source) => parseTerm(context, source, path, expected))
  if (text.startsWith('param:')) return readParameter(context, text.slice('param:'.length), path, expected)
  if (text.startsWith('ref:')) return readReference(context, text.slice('ref:'.length), path)
  if (datePattern.test(text)) {
    const day = dayOf(text)
    if (!Number.isNaN(day)) return { term: { term: 'const', value: day }, kind: 'date' }
  }
  const quantity = parseQuantity(text)
  if (quantity) return { term: { term: 'const', value: quantity.value }, kind: quantity.dimension }
  const found = attributePattern.exec(text)
  if (!found)
    return fail(context, path, 'UNREADABLE_VALUE', `看不懂“${text}”，请写指标代码或带单位的数，例如 300万元。`)
  return readAttribute(context, found[1] as string, found[2] ?? null, path)
}

function readAttribute(context: ParseContext, code: string, period: string | null, path: string): TypedTerm | null {
  const attribute = requireAttribute(context, code, path)
  if (attribute === null) return null
  const kind = numberKind(attribute)
  if (kind === null)
    return fail(context, path, 'OPERATOR_DOES_NOT_FIT', `“${attribute.name}”不是数值，不能这样比较或计算。`)
  const checked = checkPeriod(context, attribute, period, path)
  return checked && { term: { term: 'value', attribute: code, period: checked.period }, kind }
}
