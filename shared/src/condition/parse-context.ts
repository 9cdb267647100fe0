import type { Granularity } from '../attribute/index.ts'
import type { Parameter } from './parameters.ts'
import type { ProblemCode, RuleProblem } from './problem.ts'
import type { Condition, LeafKind, NumberKind, Term } from './syntax.ts'

/** A rule of real life has some tens of nodes; what is larger is an accident or an attack. */
export const maxNodes = 5_000
export const maxDepth = 40
const maxProblems = 50

/** A term and what its number is of. */
export interface TypedTerm {
  readonly term: Term
  readonly kind: NumberKind
}

/** The readers of a rule's parts, handed down so that terms may hold conditions and conditions hold terms. */
export interface Readers {
  readonly term: (
    context: ParseContext,
    source: unknown,
    path: string,
    expected?: NumberKind | null,
  ) => TypedTerm | null
  readonly condition: (context: ParseContext, source: unknown, path: string) => Condition | null
}

/** The state of reading one rule. */
export interface ParseContext {
  readonly read: Readers
  readonly problems: RuleProblem[]
  /** Named pieces of the rule, used as `$name`. */
  readonly definitions: Readonly<Record<string, unknown>>
  /** The rule's named parameters, used as `param:name`. */
  parameters: Readonly<Record<string, Parameter>>
  /** Names being read just now, to notice one that leads back to itself. */
  readonly resolving: string[]
  nodes: number
  depth: number
  /** What the items are of, inside a collection; else `enterprise`. */
  scope: Granularity
  /** Kinds a leaf may be here; the first is the default. */
  kinds: readonly LeafKind[]
}

export const newContext = (read: Readers, definitions: Readonly<Record<string, unknown>> = {}): ParseContext => ({
  read,
  problems: [],
  definitions,
  parameters: {},
  resolving: [],
  nodes: 0,
  depth: 0,
  scope: 'enterprise',
  kinds: ['requirement', 'discretion'],
})

/** Notes a problem; null, so that a reader can return it. */
export function fail(context: ParseContext, path: string, code: ProblemCode, message: string): null {
  if (context.problems.length < maxProblems) context.problems.push({ path, code, message })
  return null
}

/** Reads one node, counted against the limits. */
export function enter<T>(context: ParseContext, path: string, read: () => T | null): T | null {
  context.nodes += 1
  if (context.nodes > maxNodes) {
    return context.nodes === maxNodes + 1
      ? fail(context, path, 'TOO_MANY_NODES', `规则超过 ${maxNodes} 个节点，请拆成几项政策。`)
      : null
  }
  if (context.depth >= maxDepth) return fail(context, path, 'TOO_DEEP', `条件嵌套超过 ${maxDepth} 层，请简化。`)
  context.depth += 1
  const result = read()
  context.depth -= 1
  return result
}

/** Reads with other settings for the nodes below, and puts them back. */
export function within<T>(
  context: ParseContext,
  settings: Partial<Pick<ParseContext, 'scope' | 'kinds'>>,
  read: () => T,
): T {
  const { scope, kinds } = context
  Object.assign(context, settings)
  const result = read()
  Object.assign(context, { scope, kinds })
  return result
}

/** Reads what `$name` stands for. */
export function resolveDefinition<T>(
  context: ParseContext,
  name: string,
  path: string,
  read: (source: unknown) => T | null,
): T | null {
  if (!Object.hasOwn(context.definitions, name))
    return fail(context, path, 'UNKNOWN_REFERENCE', `没有名为“${name}”的定义，请在 define 里补上或改名。`)
  if (context.resolving.includes(name))
    return fail(context, path, 'CYCLIC_REFERENCE', `定义“${[...context.resolving, name].join(' → ')}”绕回了自身。`)
  context.resolving.push(name)
  const result = read(context.definitions[name])
  context.resolving.pop()
  return result
}

export type Source = Readonly<Record<string, unknown>>

export const isSource = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every key of the source must be one that means something here. */
export function checkKeys(context: ParseContext, source: Source, allowed: readonly string[], path: string): boolean {
  const unknown = Object.keys(source).filter((key) => !allowed.includes(key))
  for (const key of unknown)
    fail(context, `${path}/${key}`, 'UNKNOWN_KEY', `看不懂“${key}”，这里可用：${allowed.join('、')}。`)
  return unknown.length === 0
}

export function parseStrings(context: ParseContext, source: unknown, path: string): readonly string[] | null {
  const list = typeof source === 'string' ? [source] : source
  if (Array.isArray(list) && list.length > 0 && list.every((entry) => typeof entry === 'string' && entry !== ''))
    return Object.freeze([...new Set(list as string[])])
  return fail(context, path, 'UNREADABLE_VALUE', '请写一个或几个名称（文字）。')
}
