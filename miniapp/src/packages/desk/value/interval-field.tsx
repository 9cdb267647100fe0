import type { NumberKind } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { QuantityLine } from '../form/quantity-line.tsx'
import { Select } from '../form/select.tsx'
import { joinInterval, splitInterval, type TypedInterval } from '../source/interval.ts'
import { splitQuantity } from '../source/quantity.ts'
import { DayField } from './day-field.tsx'

interface IntervalFieldProps {
  /** `[200万元,1000万元)` */
  value: unknown
  kind: NumberKind | null
  problem: string | null
  onChange: (value: string) => void
}

const ends = [
  { value: 'closed', label: '含' },
  { value: 'open', label: '不含' },
]
const unlimited: TypedInterval = { low: '', lowOpen: false, high: '', highOpen: true }

/** From here to there, each end taken in or left out; an empty end is open. What is no interval stays to be seen. */
export function IntervalField({ value, kind, problem, onChange }: IntervalFieldProps) {
  const interval = splitInterval(value)
  if (interval === null && typeof value === 'string' && value !== '')
    return <Line label="区间" width="word" value={value} problem={problem} onChange={onChange} />
  const now = interval ?? unlimited
  const set = (change: Partial<TypedInterval>) => onChange(joinInterval({ ...now, ...change }))
  return (
    <Box className="rule-interval">
      <End label="下限" kind={kind} value={now.low} onChange={(low) => set({ low })} />
      <Select
        label="含下限"
        bare
        options={ends}
        value={now.lowOpen ? 'open' : 'closed'}
        onChange={(end) => set({ lowOpen: end === 'open' })}
      />
      <Box aria-hidden>至</Box>
      <End label="上限" kind={kind} value={now.high} onChange={(high) => set({ high })} />
      <Select
        label="含上限"
        bare
        options={ends}
        value={now.highOpen ? 'open' : 'closed'}
        onChange={(end) => set({ highOpen: end === 'open' })}
      />
      {problem && (
        <Box role="alert" className="field-problem rule-full">
          {problem}
        </Box>
      )}
    </Box>
  )
}

type EndProps = { label: string; kind: NumberKind | null; value: string; onChange: (value: string) => void }

/** One end. Emptied, its unit goes too: the end is open. */
function End({ label, kind, value, onChange }: EndProps) {
  if (kind === 'date') return <DayField label={label} bare value={value} onChange={onChange} />
  return (
    <QuantityLine
      label={label}
      bare
      value={value}
      kind={kind}
      placeholder="不限"
      onChange={(next) => onChange(splitQuantity(next).text === '' ? '' : next)}
    />
  )
}
