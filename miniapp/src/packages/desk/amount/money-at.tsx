import { QuantityLine } from '../form/quantity-line.tsx'
import { usePlace } from '../form/use-place.ts'
import type { Place } from '../source/path.ts'

/** A sum of money at a place of the rule. */
export function MoneyAt({ place, label }: { place: Place; label: string }) {
  const { value, set, problem } = usePlace(place)
  return <QuantityLine label={label} value={value} kind="money" problem={problem} onChange={set} />
}
