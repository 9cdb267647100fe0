import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { QuantityLine } from '../form/quantity-line.tsx'
import { useSurroundings } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { below, type Place } from '../source/path.ts'
import { kindOf } from '../source/term.ts'

/** So much for every step beyond a threshold. */
export function RepeatFields({ place }: { place: Place }) {
  const { Term } = useParts()
  const around = useSurroundings()
  const of = usePlace(below(place, 'of'))
  const [beyond, every] = [usePlace(below(place, 'beyond')), usePlace(below(place, 'every'))]
  const [pay, begun] = [usePlace(below(place, 'repeat')), usePlace(below(place, 'begun'))]
  const kind = kindOf(of.value, around)
  return (
    <Box className="rule-full rule-stack">
      <Term place={below(place, 'of')} label="看什么" />
      <Box className="rule-row">
        <QuantityLine label="超出" value={beyond.value} kind={kind} problem={beyond.problem} onChange={beyond.set} />
        <QuantityLine label="每增加" value={every.value} kind={kind} problem={every.problem} onChange={every.set} />
        <QuantityLine label="再给" value={pay.value} kind="money" problem={pay.problem} onChange={pay.set} />
        <Select
          label="不满一档"
          options={[
            { value: 'no', label: '不算' },
            { value: 'yes', label: '算一档' },
          ]}
          value={begun.value === true ? 'yes' : 'no'}
          onChange={(next) => begun.set(next === 'yes' ? true : undefined)}
        />
      </Box>
    </Box>
  )
}
