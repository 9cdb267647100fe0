import { findImpossible } from './impossible.ts'
import { checkKeys, enter, fail, isSource, type ParseContext, resolveDefinition, type Source } from './parse-context.ts'
import { parseLeaf } from './parse-leaf.ts'
import type { Condition } from './syntax.ts'

/**
 * A condition: `{ all: […] }`, `{ any: […] }`, `{ not: … }`, `{ if: …, then: …, else: … }`,
 * `{ at_least: 2, among: […] }`, a leaf, or `$name`. Inner nodes may carry a `text`.
 */
export function parseCondition(context: ParseContext, source: unknown, path: string): Condition | null {
  return enter(context, path, () => {
    if (typeof source === 'string' && source.startsWith('$'))
      return resolveDefinition(context, source.slice(1), path, (defined) => parseCondition(context, defined, path))
    if (!isSource(source)) return fail(context, path, 'NOT_A_RULE', '这里要写一个条件。')
    if ('all' in source) return parseGroup(context, source, 'all', path)
    if ('any' in source) return parseGroup(context, source, 'any', path)
    if ('at_least' in source) return parseAtLeast(context, source, path)
    if ('not' in source) return parseNot(context, source, path)
    if ('if' in source) return parseIf(context, source, path)
    return parseLeaf(context, source, path)
  })
}

const textOf = (source: Source): string | null => (typeof source.text === 'string' ? source.text : null)

function parseChildren(context: ParseContext, source: unknown, path: string): Condition[] | null {
  if (!Array.isArray(source) || source.length === 0) return fail(context, path, 'EMPTY_GROUP', '这里至少要有一个条件。')
  const children = source.map((child, i) => parseCondition(context, child, `${path}/${i}`))
  return children.includes(null) ? null : (children as Condition[])
}

function parseGroup(context: ParseContext, source: Source, node: 'all' | 'any', path: string): Condition | null {
  if (!checkKeys(context, source, [node, 'text', 'clause'], path)) return null
  const children = parseChildren(context, source[node], `${path}/${node}`)
  if (children === null) return null
  const contradiction = node === 'all' ? findImpossible(children) : null
  if (contradiction !== null)
    return fail(context, `${path}/all/${contradiction.child}`, 'IMPOSSIBLE_CONDITION', contradiction.message)
  return { node, text: textOf(source), children }
}

function parseAtLeast(context: ParseContext, source: Source, path: string): Condition | null {
  if (!checkKeys(context, source, ['at_least', 'among', 'text', 'clause'], path)) return null
  const children = parseChildren(context, source.among, `${path}/among`)
  if (children === null) return null
  const n = source.at_least
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1)
    return fail(context, `${path}/at_least`, 'UNREADABLE_VALUE', '至少几项要写一个正整数。')
  if (n > children.length)
    return fail(
      context,
      `${path}/at_least`,
      'IMPOSSIBLE_CONDITION',
      `只列了 ${children.length} 项，不可能满足 ${n} 项。`,
    )
  return { node: 'at_least', text: textOf(source), n, children }
}

function parseNot(context: ParseContext, source: Source, path: string): Condition | null {
  if (!checkKeys(context, source, ['not', 'text', 'clause'], path)) return null
  const child = parseCondition(context, source.not, `${path}/not`)
  return child && { node: 'not', text: textOf(source), child }
}

function parseIf(context: ParseContext, source: Source, path: string): Condition | null {
  if (!checkKeys(context, source, ['if', 'then', 'else', 'text', 'clause'], path)) return null
  const condition = parseCondition(context, source.if, `${path}/if`)
  const then = parseCondition(context, source.then, `${path}/then`)
  // Without an else, those the `if` does not speak of pass.
  const otherwise: Condition | null =
    source.else === undefined
      ? { node: 'all', text: null, children: [] }
      : parseCondition(context, source.else, `${path}/else`)
  return condition && then && otherwise && { node: 'if', text: textOf(source), condition, then, otherwise }
}
