/**
 * The attribute dictionary (指标字典): everything a fact can be about.
 *
 * - `attributes`: all of it, the 116 of the condition vocabulary first, then the supplement (bases of amounts, collections).
 * - `attributeOf(code)`: one of it, or undefined.
 * - `collectionOf`: which collection holds the items of a granularity (`person` → `hires`).
 * - `parseQuantity('300万元')`, `formatQuantity`: numbers with units. Facts hold money in 分 and rates in %.
 */
import { awards } from './awards.ts'
import { figures } from './figures.ts'
import { loansAndProjects } from './loans-projects.ts'
import { people } from './people.ts'
import { registration } from './registration.ts'
import { supplement } from './supplement.ts'
import type { Attribute, Granularity } from './types.ts'
import { type Dimension, units } from './unit.ts'

export { sourceWords } from './source-words.ts'
export type { Attribute, AttributeType, Department, Derivation, Granularity } from './types.ts'
export { departmentNames } from './types.ts'
export {
  type Dimension,
  dimensionNames,
  formatQuantity,
  parseQuantity,
  quantityAs,
} from './unit.ts'

const vocabulary = [...registration, ...figures, ...people, ...awards, ...loansAndProjects]

export const attributes: readonly Attribute[] = [
  ...vocabulary.map((attribute) => ({ ...attribute, origin: 'vocabulary' as const })),
  ...supplement.map((attribute) => ({ ...attribute, origin: 'supplement' as const })),
]

const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]))

export const attributeOf = (code: string): Attribute | undefined => byCode.get(code)

/** Dimension of an attribute's numbers; `plain` where it has no unit. */
export const dimensionOf = (attribute: Attribute): Dimension => units[attribute.unit ?? ''].dimension

/** The granularity of a collection's items; null for anything that is no collection. */
export const itemGranularity = (code: string): Granularity | null => collectionItems[code] ?? null

/** What the items of a collection are counted by: 3 人, 1 笔. */
export const itemUnit = (code: string): string => unitNames[itemGranularity(code) ?? 'enterprise']

const unitNames: Readonly<Record<Granularity, string>> = {
  ...{ enterprise: '项', person: '人', product: '个', loan: '笔', project: '个' },
}

const collectionItems: Readonly<Record<string, Granularity>> = {
  hires: 'person',
  loans: 'loan',
  products: 'product',
  projects: 'project',
}
