import { convertKind, kindName } from './number-kind.ts'
import { fail, isSource, type ParseContext, type Source, type TypedTerm } from './parse-context.ts'
import type { NumberKind } from './syntax.ts'

/** A figure that the policy's department sets: written once in the rule, used as `param:name`. */
export interface Parameter {
  /** Chinese; the name itself where none is given. */
  readonly title: string
  /** In base units (分, %); null while its department has not set it. */
  readonly value: number | null
  /** What the value is of; null without one. */
  readonly kind: NumberKind | null
  /** Why there is no value: what the source leaves open. */
  readonly gap: string | null
}

const namePattern = /^[A-Za-z]\w{0,79}$/
const keys = ['title', 'value', 'gap']

/**
 * Reads the parameters of a rule: `{ subsidy_per_hire: 1500元 }`, or with a title `{ title: 每人补助标准, value: 1500元 }`, or
 * not set yet `{ title: 每人补助标准, gap: 各地标准摘要未列 }`.
 */
export function declareParameters(context: ParseContext, source: unknown, path: string): void {
  if (source === undefined) return
  if (!isSource(source)) {
    fail(context, path, 'NOT_A_RULE', '参数请写成 { 名称: 值 }，例如 { subsidy_per_hire: 1500元 }。')
    return
  }
  const declared = Object.entries(source).map(([name, one]) => [
    name,
    parseParameter(context, name, one, `${path}/${name}`),
  ])
  context.parameters = Object.fromEntries(declared.filter(([, one]) => one !== null))
}

function parseParameter(context: ParseContext, name: string, source: unknown, path: string): Parameter | null {
  if (!namePattern.test(name)) return fail(context, path, 'UNREADABLE_VALUE', '参数名请用英文字母、数字和下划线。')
  if (!isSource(source)) return withValue(context, { title: name, value: source }, name, path)
  const unknown = Object.keys(source).find((key) => !keys.includes(key))
  if (unknown !== undefined)
    return fail(context, `${path}/${unknown}`, 'UNKNOWN_KEY', `看不懂“${unknown}”，这里可用：${keys.join('、')}。`)
  if (source.value !== undefined) return withValue(context, source, name, path)
  if (typeof source.gap !== 'string' || source.gap === '')
    return fail(context, path, 'MISSING_TEXT', '参数要写 value（值）；还没有的，用 gap 写明缺什么。')
  return { title: titleOf(source, name), value: null, kind: null, gap: source.gap }
}

const titleOf = ({ title }: Source, name: string): string => (typeof title === 'string' && title !== '' ? title : name)

function withValue(context: ParseContext, source: Source, name: string, path: string): Parameter | null {
  const typed = context.read.term(context, source.value, path)
  if (typed === null) return null
  if (typed.term.term !== 'const')
    return fail(context, path, 'UNREADABLE_VALUE', '参数要写一个带单位的数，例如 1500元、5.5%。')
  return { title: titleOf(source, name), value: typed.term.value, kind: typed.kind, gap: null }
}

/** `param:name` as a term. It carries its value, so that every compiled form of the rule has it. */
export function readParameter(
  context: ParseContext,
  name: string,
  path: string,
  expected: NumberKind | null,
): TypedTerm | null {
  const parameter = Object.hasOwn(context.parameters, name) ? context.parameters[name] : undefined
  if (parameter === undefined)
    return fail(context, path, 'UNKNOWN_REFERENCE', `没有名为“${name}”的参数，请在 params 里写上，还没有值的写 gap。`)
  const { title, value } = parameter
  const kind = parameter.kind ?? expected
  if (kind === null) return fail(context, path, 'WRONG_UNIT', `参数“${title}”还没有值，要与一个指标比较才知道单位。`)
  if (value === null || expected === null || kind === expected)
    return { term: { term: 'param', name, title, value }, kind }
  const converted = convertKind(value, kind, expected)
  return converted === null
    ? fail(context, path, 'WRONG_UNIT', `单位不对：这里要${kindName(expected)}，参数“${title}”是${kindName(kind)}。`)
    : { term: { term: 'param', name, title, value: converted }, kind: expected }
}
