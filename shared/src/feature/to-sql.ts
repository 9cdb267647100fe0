import {
  type At,
  type Bound,
  type Condition,
  compilerAt,
  dateOf,
  type Interval,
  isKnown,
  type Leaf,
  type Reader,
  type Test,
} from '../condition/index.ts'
import { industryPath } from '../industry/index.ts'
import { regionPrefix } from '../region/index.ts'
import type { CompiledColumn } from './compute.ts'
import { joinSql, raw, type SqlText, sql } from './sql-text.ts'

/** A condition as SQL over the feature columns, under the table alias `f`. */
export interface SqlCondition {
  /** Keeps every enterprise that is eligible or undetermined, and perhaps some that are not. */
  readonly where: SqlText
  /** Every leaf compiled: what `where` keeps is exactly what is eligible or undetermined. */
  readonly exact: boolean
}

/** SQL's own null is the third value: `and`, `or` and `not` follow Kleene. A leaf without a column is null, always open. */
interface Compiled {
  readonly text: SqlText
  readonly exact: boolean
}

const open: Compiled = { text: raw('null::boolean'), exact: false }

/**
 * Compiles a condition for an evaluation whose date is that of the columns. Discretions and gaps are null in the evaluator
 * too, so they cost no exactness.
 */
export function toSql(condition: Condition, at: At, columns: readonly CompiledColumn[]): SqlCondition {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const compiled = conjuncts(condition).map((one) => compile(one, at, byKey))
  const kept = compiled.filter(({ text }) => text !== open.text)
  const where =
    kept.length === 0
      ? raw('true')
      : joinSql(
          kept.map(({ text }) => sql`(${text}) is not false`),
          ' and ',
        )
  return { where, exact: compiled.every(({ exact }) => exact) }
}

/** An `all` at the top is kept when each of its parts is: parts of their own leave the planner more to work with. */
const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.node === 'all' ? condition.children.flatMap(conjuncts) : [condition]

type Columns = ReadonlyMap<string, CompiledColumn>

function compile(condition: Condition, at: At, columns: Columns): Compiled {
  switch (condition.node) {
    case 'leaf':
      return compileLeaf(condition, at, columns)
    case 'all':
    case 'any': {
      if (condition.children.length === 0)
        return { text: raw(condition.node === 'all' ? 'true' : 'false'), exact: true }
      return combine(condition.children, at, columns, (texts) =>
        joinSql(texts.map(bracket), condition.node === 'all' ? ' and ' : ' or '),
      )
    }
    case 'not':
      return combine([condition.child], at, columns, ([child]) => sql`not (${child as SqlText})`)
    case 'if':
      return combine(
        [condition.condition, condition.then, condition.otherwise],
        at,
        columns,
        ([test, then, otherwise]) => {
          const [a, b, c] = [test, then, otherwise] as [SqlText, SqlText, SqlText]
          return sql`case when ${a} then ${b} when not (${a}) then ${c} when (${b}) = (${c}) then ${b} end`
        },
      )
    case 'at_least':
      return combine(condition.children, at, columns, (texts) => {
        const count = (test: string) =>
          joinSql(
            texts.map((text) => sql`((${text}) ${raw(test)})::int`),
            ' + ',
          )
        const n = raw(String(condition.n))
        return sql`case when ${count('is true')} >= ${n} then true when ${count('is not false')} < ${n} then false end`
      })
  }
}

const bracket = (text: SqlText): SqlText => sql`(${text})`

function combine(
  children: readonly Condition[],
  at: At,
  columns: Columns,
  join: (texts: readonly SqlText[]) => SqlText,
): Compiled {
  const compiled = children.map((child) => compile(child, at, columns))
  return { text: join(compiled.map(({ text }) => text)), exact: compiled.every(({ exact }) => exact) }
}

function compileLeaf({ test }: Leaf, at: At, columns: Columns): Compiled {
  switch (test.test) {
    case 'range':
      return compileRange(test, at, columns)
    case 'set':
      return compileSetTest(test, at, columns)
    case 'exists':
      return compileExists(test, at, columns)
    case 'open':
      return { text: open.text, exact: true }
  }
}

type TestOf<Kind extends Test['test']> = Extract<Test, { test: Kind }>

const nameOf = ({ column }: CompiledColumn): SqlText => raw(`f.${column.column}`)

function compileRange({ of, range, negated }: TestOf<'range'>, at: At, columns: Columns): Compiled {
  const { term } = compilerAt(at)
  const column = columns.get(term(of).key)
  if (column === undefined) return open
  const side = (bound: Bound | null, sign: string) =>
    bound === null ? null : compileSide(column, term(bound.at), bound.open ? sign : `${sign}=`)
  const sides = [side(range.low, '>'), side(range.high, '<')].filter((one) => one !== null)
  const inside = joinSql(
    sides.map(({ text }) => text),
    ' and ',
  )
  return { text: negated ? sql`not (${inside})` : inside, exact: sides.every(({ exact }) => exact) }
}

/** One end of a range: a constant after parameters are settled, else open. */
function compileSide(column: CompiledColumn, bound: Reader<Interval>, sign: string): Compiled {
  const limit = bound.inputs.length > 0 ? null : bound.read(new Map(), null)
  if (limit === null) return open
  if (!isKnown(limit)) return { text: open.text, exact: true }
  const name = nameOf(column)
  switch (column.column.sqlType) {
    case 'boolean':
      return { text: sql`(${name})::int ${raw(sign)} ${limit.lo}::double precision`, exact: true }
    case 'date':
      return dateSide(name, limit.lo, sign)
    default:
      return { text: sql`${name} ${raw(sign)} ${limit.lo}::double precision`, exact: true }
  }
}

function dateSide(name: SqlText, day: number, sign: string): Compiled {
  const date = dateOf(day)
  return date === '' ? open : { text: sql`${name} ${raw(sign)} ${date}::date`, exact: true }
}

function compileExists({ attribute, period }: TestOf<'exists'>, at: At, columns: Columns): Compiled {
  const sets = (['value', 'held'] as const).map(
    (set) => compilerAt(at).set({ set, attribute, span: period, together: null }).key,
  )
  const keys = [compilerAt(at).term({ term: 'value', attribute, period }).key, ...sets]
  const column = keys.flatMap((key) => columns.get(key) ?? [])[0]
  // Present is true, absent unknown, never false.
  return column === undefined ? open : { text: sql`nullif(${nameOf(column)} is not null, false)`, exact: true }
}

function compileSetTest({ of, mode, values, hierarchy }: TestOf<'set'>, at: At, columns: Columns): Compiled {
  const { key } = compilerAt(at).set(of)
  const column = columns.get(hierarchy === 'industry' ? `path:${key}` : key)
  if (column === undefined) return open
  const name = nameOf(column)
  const test = hierarchy === null ? membership(column, mode, values) : containment(name, mode, values, hierarchy)
  return { text: mode === 'none' ? sql`not (${test})` : test, exact: true }
}

function membership(column: CompiledColumn, mode: 'any' | 'all' | 'none', values: readonly string[]): SqlText {
  const name = nameOf(column)
  if (column.column.sqlType === 'text[]')
    return mode === 'all' ? sql`${name} @> ${values}::text[]` : sql`${name} && ${values}::text[]`
  return mode === 'all'
    ? sql`case when ${name} is not null then array[${name}] @> ${values}::text[] end`
    : sql`${name} = any(${values}::text[])`
}

function containment(
  name: SqlText,
  mode: 'any' | 'all' | 'none',
  values: readonly string[],
  hierarchy: 'region' | 'industry',
): SqlText {
  const prefix = hierarchy === 'region' ? regionPrefix : industryPath
  const tests = values.map((value) => sql`starts_with(${name}, ${prefix(value)})`)
  return joinSql(tests, mode === 'all' ? ' and ' : ' or ')
}
