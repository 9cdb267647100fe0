import type { Attribute, AttributeType } from '../attribute/index.ts'
import { industrySection } from '../industry/index.ts'
import { requireAttribute } from './parse-attribute.ts'
import { fail, type ParseContext, parseStrings, type Source } from './parse-context.ts'
import { isPeriod, isSpan } from './period.ts'
import { gradeNumber } from './read-value.ts'
import type { SetTerm, Test } from './syntax.ts'

type Mode = 'any' | 'all' | 'none'
type TestOf<Kind extends Test['test']> = Extract<Test, { test: Kind }>

const membership: Readonly<Record<string, Mode>> = {
  '=': 'any',
  '!=': 'none',
  in: 'any',
  has_any: 'any',
  has_all: 'all',
  none_of: 'none',
}
const inHierarchy: Readonly<Record<string, Mode>> = { within: 'any', not_within: 'none' }
const ofHistory: Readonly<Record<string, SetTerm['set']>> = {
  first_time: 'first',
  renewed: 'renewed',
  upgraded_to: 'upgraded',
  valid_on: 'held',
}
const textual: readonly AttributeType[] = ['enum', 'region', 'industry', 'set', 'history', 'grade', 'collection']
const gradeOrder = ['>=', '>', '<=', '<']

/** Whether a test of this attribute compares names instead of numbers. */
export const isTextual = (attribute: Attribute, op: unknown): boolean =>
  textual.includes(attribute.type) && !(attribute.type === 'grade' && op === 'exists')

export function parseTextTest(
  context: ParseContext,
  attribute: Attribute,
  span: string | null,
  source: Source,
  path: string,
): Test | null {
  if (requireAttribute(context, attribute.code, `${path}/of`) === null) return null
  const op = String(source.op)
  if (op === 'exists') return { test: 'exists', attribute: attribute.code, period: null }
  if (attribute.type === 'grade' && gradeOrder.includes(op))
    return parseGrade(context, attribute, op, source.value, path)
  const checkedSpan = checkSpan(context, attribute, span, path)
  const selected = checkedSpan && selectSet(context, attribute, op, checkedSpan.span, path)
  const values = selected && parseStrings(context, source.value, `${path}/value`)
  if (!selected || !values || !checkValues(context, attribute, values, path)) return null
  const together = source.together === true && selected.set === 'first' ? values : null
  const of: SetTerm = { set: selected.set, attribute: attribute.code, span: selected.span, together }
  return { test: 'set', of, mode: selected.mode, values, hierarchy: selected.hierarchy }
}

function checkSpan(context: ParseContext, attribute: Attribute, span: string | null, path: string) {
  if (span === null) return { span: null }
  if (attribute.type === 'history' ? isSpan(span) : attribute.every !== null && isPeriod(span)) return { span }
  return fail(context, `${path}/of`, 'UNREADABLE_PERIOD', `“${attribute.name}”不能用期间“${span}”。`)
}

type Selected = Pick<SetTerm, 'set' | 'span'> & Pick<TestOf<'set'>, 'mode' | 'hierarchy'>

function selectSet(
  context: ParseContext,
  attribute: Attribute,
  op: string,
  span: string | null,
  path: string,
): Selected | null {
  const { type } = attribute
  const own = (table: Readonly<Record<string, unknown>>) => Object.hasOwn(table, op)
  if (own(membership)) {
    const set = type !== 'history' ? 'value' : span === null ? 'held' : 'obtained'
    return { set, span, mode: membership[op] as Mode, hierarchy: null }
  }
  if (own(inHierarchy) && (type === 'region' || type === 'industry'))
    return { set: 'value', span, mode: inHierarchy[op] as Mode, hierarchy: type }
  if (own(ofHistory) && type === 'history') {
    const set = ofHistory[op] as SetTerm['set']
    return { set, span: span ?? (set === 'held' ? null : 'Y'), mode: 'any', hierarchy: null }
  }
  const allowed = [...Object.keys(membership), ...(type === 'history' ? Object.keys(ofHistory) : []), 'exists']
  const hierarchical = type === 'region' || type === 'industry' ? Object.keys(inHierarchy) : []
  const code = own(inHierarchy) || own(ofHistory) ? 'OPERATOR_DOES_NOT_FIT' : 'UNKNOWN_OPERATOR'
  return fail(
    context,
    `${path}/op`,
    code,
    `“${attribute.name}”可用的比较：${[...allowed, ...hierarchical].join('、')}。`,
  )
}

/** Names of a closed list and codes of a standard must exist. */
function checkValues(context: ParseContext, attribute: Attribute, values: readonly string[], path: string): boolean {
  const closed = attribute.type === 'enum' || attribute.type === 'grade' ? attribute.values : null
  const isKnown = (value: string) => {
    if (attribute.type === 'region') return /^\d{6}$/.test(value)
    if (attribute.type === 'industry') return industrySection(value) !== undefined
    return closed === null || closed.includes(value)
  }
  const unknown = values.filter((value) => !isKnown(value))
  if (unknown.length === 0) return true
  const hint = closed === null ? '请写标准代码。' : `可用：${closed.join('、')}。`
  fail(context, `${path}/value`, 'UNKNOWN_VALUE', `“${attribute.name}”没有“${unknown.join('、')}”，${hint}`)
  return false
}

function parseGrade(
  context: ParseContext,
  attribute: Attribute,
  op: string,
  value: unknown,
  path: string,
): Test | null {
  const place = gradeNumber(attribute, String(value))
  if (Number.isNaN(place)) {
    checkValues(context, attribute, [String(value)], path)
    return null
  }
  const bound = { at: { term: 'const', value: place }, open: op === '>' || op === '<' } as const
  const range = op.startsWith('>') ? { low: bound, high: null } : { low: null, high: bound }
  return {
    test: 'range',
    of: { term: 'value', attribute: attribute.code, period: null },
    kind: 'grade',
    range,
    negated: false,
  }
}
