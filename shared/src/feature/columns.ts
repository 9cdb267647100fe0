import { type Attribute, attributes, dimensionOf } from '../attribute/index.ts'
import type { NumberKind, SetTerm, Term } from '../condition/index.ts'

export type SqlType = 'double precision' | 'boolean' | 'date' | 'text' | 'text[]'

/** One typed column of an enterprise's features: its name, its SQL type, and the term it holds. */
export interface FeatureColumn {
  readonly column: string
  readonly sqlType: SqlType
  readonly of:
    | { readonly number: Term; readonly kind: NumberKind }
    | { readonly set: SetTerm; readonly as: 'one' | 'many' | 'industry_path' }
}

/** Suffix of a column → the period it holds, relative to the day of computation. */
const periods = { y: 'Y', y1: 'Y-1', q1: 'Q-1' } as const
const awardSpans = { y: 'Y', y1: 'Y-1' } as const

/** Figures that policies ask the growth and the increment of. */
const grownFigures = [
  'revenue',
  'output',
  'retail_sales',
  'sales',
  'catering_revenue',
  'tax_paid',
  'local_contribution',
]

/** Records that policies look back on over the last three years. */
const records = ['bad_record', 'incident', 'benefit_received']

function columnsOf(attribute: Attribute): FeatureColumn[] {
  const { code, type } = attribute
  switch (type) {
    case 'history':
      return historyColumns(code)
    case 'enum':
    case 'region':
      return [{ column: code, sqlType: 'text', of: { set: standing(code), as: 'one' } }]
    case 'industry':
      return [
        { column: code, sqlType: 'text', of: { set: standing(code), as: 'one' } },
        { column: `${code}_path`, sqlType: 'text', of: { set: standing(code), as: 'industry_path' } },
      ]
    case 'set':
      return [{ column: code, sqlType: 'text[]', of: { set: standing(code), as: 'many' } }]
    case 'grade':
      return [
        { column: code, sqlType: 'text', of: { set: standing(code), as: 'one' } },
        { column: `${code}_rank`, sqlType: 'double precision', of: { number: value(code, null), kind: 'grade' } },
      ]
    case 'bool':
      return [{ column: code, sqlType: 'boolean', of: { number: value(code, null), kind: 'bool' } }]
    case 'date':
      return [{ column: code, sqlType: 'date', of: { number: value(code, null), kind: 'date' } }]
    default:
      return attribute.every === null
        ? [numberColumn(code, value(code, null), dimensionOf(attribute))]
        : periodColumns(attribute)
  }
}

const value = (attribute: string, period: string | null): Term => ({ term: 'value', attribute, period })

const standing = (attribute: string): SetTerm => ({ set: 'value', attribute, span: null, together: null })

const numberColumn = (column: string, number: Term, kind: NumberKind): FeatureColumn => ({
  column,
  sqlType: 'double precision',
  of: { number, kind },
})

function periodColumns(attribute: Attribute): FeatureColumn[] {
  const { code } = attribute
  const kind = dimensionOf(attribute)
  return Object.entries(periods).flatMap(([suffix, period]) => {
    const now = value(code, period)
    const own = numberColumn(`${code}_${suffix}`, now, kind)
    if (!grownFigures.includes(code)) return [own]
    const before = value(code, earlier[period])
    return [
      own,
      numberColumn(
        `growth_of_${code}_${suffix}`,
        { term: 'arithmetic', by: 'growth', left: now, right: before },
        'percent',
      ),
      numberColumn(
        `increment_of_${code}_${suffix}`,
        { term: 'arithmetic', by: 'minus', left: now, right: before },
        kind,
      ),
    ]
  })
}

const earlier = { Y: 'Y-1', 'Y-1': 'Y-2', 'Q-1': 'Q-5' } as const

function historyColumns(code: string): FeatureColumn[] {
  const column = (set: SetTerm['set'], suffix: string, span: string | null): FeatureColumn => ({
    column: `${code}_${set}${suffix}`,
    sqlType: 'text[]',
    of: { set: { set, attribute: code, span, together: null }, as: 'many' },
  })
  const kinds = [
    'obtained',
    'first',
    'renewed',
    ...(code === 'construction_grade' ? (['upgraded'] as const) : []),
  ] as const
  const dated = Object.entries(awardSpans).flatMap(([suffix, span]) =>
    kinds.map((set) => column(set, `_${suffix}`, span)),
  )
  const rolling = records.includes(code) ? [column('obtained', '_3y', '3Y')] : []
  return [column('held', '', null), ...dated, ...rolling]
}

/**
 * All feature columns. What a policy asks beyond them (items, streaks, rare spans) SQL leaves open, and the evaluator
 * decides on the enterprises that remain.
 */
export const featureColumns: readonly FeatureColumn[] = attributes
  .filter(({ granularity, type }) => granularity === 'enterprise' && type !== 'collection')
  .flatMap(columnsOf)
