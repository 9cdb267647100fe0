import { isSource, type Source } from '@huiqi/shared/condition'
import { capsOf } from '../source/amount.ts'
import { below, type Place } from '../source/path.ts'

/** Where a cap stands: the parser counts caps even where there is but one and no list. */
export function capPlaces(place: Place, amount: Source): readonly Place[] {
  const isList = Array.isArray(amount.cap)
  return capsOf(amount).map((_, i) => ({
    path: isList ? [...place.path, 'cap', i] : [...place.path, 'cap'],
    seen: `${place.seen}/cap/${i}`,
  }))
}

/** What tiers go by: one or several, told by number even where there is but one and no list. */
export function listPlaces(place: Place, holder: Source, key: string): readonly Place[] {
  const value = holder[key]
  return Array.isArray(value)
    ? value.map((_, i) => below(place, key, i))
    : [{ path: [...place.path, key], seen: `${place.seen}/${key}/0` }]
}

/** Places within an amount that show their own problems. */
export function partsOf(place: Place, amount: unknown): readonly Place[] {
  if (!isSource(amount)) return []
  return Object.keys(amount).flatMap((key) => {
    const value = amount[key]
    // Of a table the rows are shown by themselves, the table as a whole by the amount.
    if (key === 'tiers' || key === 'marginal' || key === 'choose')
      return Array.isArray(value) ? value.map((_, i) => below(place, key, i)) : []
    if (key === 'sum' || key === 'highest' || key === 'lowest')
      return Array.isArray(value) ? value.map((_, i) => below(place, key, i)) : []
    return [below(place, key)]
  })
}
