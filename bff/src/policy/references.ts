import { parseQuantity } from '@huiqi/shared/attribute'
import { type Reference, referenceKey } from '@huiqi/shared/condition'
import type { Tx } from '../db/database.ts'

/** References as rules are evaluated with them (`At.refs`). */
export type References = Readonly<Record<string, Reference>>

const COUNTRY = '100000'

/** The published figures of these names (`industry_avg.revenue_growth`), of all periods, by region and industry. */
export async function loadReferences(tx: Tx, names: readonly string[]): Promise<References> {
  if (names.length === 0) return {}
  const rows = await tx
    .selectFrom('referenceValue')
    .select(['name', 'region', 'industry', 'period', 'value', 'unit'])
    .where('name', 'in', names)
    .orderBy('name')
    .orderBy('period')
    .execute()
  const figures = rows.flatMap((row) => {
    const quantity = parseQuantity(`${row.value}${row.unit}`)
    return quantity === null ? [] : [{ ...row, value: quantity.value }]
  })
  const byKey = grouped(figures, ({ name, period }) => referenceKey(name, period || null))
  return Object.fromEntries([...byKey].map(([key, list]) => [key, byRegion(list)]))
}

type Figure = { readonly region: string; readonly industry: string; readonly value: number }

function byRegion(figures: readonly Figure[]): Reference {
  const [only] = figures
  if (figures.length === 1 && only?.region === COUNTRY && only.industry === '') return only.value
  const regions = grouped(figures, ({ region }) => region)
  return {
    by: 'registered_region',
    values: Object.fromEntries([...regions].map(([region, list]) => [region, byIndustry(list)])),
  }
}

function byIndustry(figures: readonly Figure[]): Reference {
  const [only] = figures
  if (figures.length === 1 && only?.industry === '') return only.value
  return { by: 'industry_code', values: Object.fromEntries(figures.map(({ industry, value }) => [industry, value])) }
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
