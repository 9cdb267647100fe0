import { Box } from '../../../ui/host.tsx'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { below, type Place } from '../source/path.ts'
import { MoneyAt } from './money-at.tsx'

const ways = [
  { value: 'half_up', label: '四舍五入' },
  { value: 'down', label: '舍去零头' },
  { value: 'up', label: '进位' },
]

/** To what an amount is rounded, and how. */
export function RoundField({ place }: { place: Place }) {
  const by = usePlace(below(place, 'by'))
  return (
    <Box className="rule-row">
      <MoneyAt place={below(place, 'to')} label="取整到" />
      <Select label="零头" options={ways} value={String(by.value ?? 'half_up')} onChange={by.set} />
    </Box>
  )
}
