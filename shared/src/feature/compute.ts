import {
  compilerAt,
  dateOf,
  type EnterpriseFacts,
  type Interval,
  isKnown,
  type NumberKind,
  type StringSet,
} from '../condition/index.ts'
import { industryPath } from '../industry/index.ts'
import { type FeatureColumn, featureColumns } from './columns.ts'

export type FeatureValue = number | boolean | string | readonly string[] | null

/** A column compiled for a day: `key` is that of the term it holds, so that a condition finds it. */
export interface CompiledColumn {
  readonly column: FeatureColumn
  readonly key: string
  readonly value: (facts: EnterpriseFacts) => FeatureValue
}

/**
 * The feature columns as of a date. They hold for conditions evaluated on that date, whatever period those speak of.
 * What is unknown, stale or only partly known is null.
 */
export function compileColumns(date: string): readonly CompiledColumn[] {
  const at = { date, period: null }
  const compile = compilerAt(at)
  return featureColumns.map((column) => {
    const { of } = column
    if ('number' in of) {
      const { key, read } = compile.term(of.number)
      return { column, key, value: (facts) => fromInterval(read(facts, null), of.kind) }
    }
    const { key, read } = compilerAt(at).set(of.set)
    return {
      column,
      key: of.as === 'industry_path' ? `path:${key}` : key,
      value: (facts) => fromSet(read(facts, null), of.as),
    }
  })
}

function fromInterval(value: Interval, kind: NumberKind): FeatureValue {
  if (!isKnown(value)) return null
  if (kind === 'bool') return value.lo === 1
  return kind === 'date' ? dateOf(value.lo) || null : value.lo
}

function fromSet(set: StringSet, as: 'one' | 'many' | 'industry_path'): FeatureValue {
  if (set === null || as === 'many') return set
  const one = set[0] ?? null
  return one !== null && as === 'industry_path' ? industryPath(one) : one
}

/** All features of an enterprise as of a date, by column. */
export function computeFeatures(
  facts: EnterpriseFacts,
  columns: readonly CompiledColumn[],
): Record<string, FeatureValue> {
  return Object.fromEntries(columns.map(({ column, value }) => [column.column, value(facts)]))
}
