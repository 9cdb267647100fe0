import { dimensionNames, quantityAs } from '../attribute/index.ts'
import type { NumberKind } from './syntax.ts'

const isDimension = (kind: NumberKind): kind is Exclude<NumberKind, 'date' | 'bool' | 'grade'> =>
  kind !== 'date' && kind !== 'bool' && kind !== 'grade'

const otherKindNames: Readonly<Record<string, string>> = { date: '日期', bool: '是或否', grade: '等级' }

export const kindName = (kind: NumberKind): string =>
  (isDimension(kind) ? dimensionNames[kind] : otherKindNames[kind]) as string

/** The same number as one of another kind (12 months as a year); null where it is none. */
export function convertKind(value: number, from: NumberKind, to: NumberKind): number | null {
  return isDimension(from) && isDimension(to) ? quantityAs({ value, dimension: from }, to) : null
}
