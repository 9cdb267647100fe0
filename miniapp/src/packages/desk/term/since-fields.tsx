import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useZone } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { usableIn } from '../pickers/attribute-groups.ts'
import { below, type Place } from '../source/path.ts'
import { splitSpanned } from '../source/spanned.ts'
import { DayField } from '../value/day-field.tsx'
import { SpannedFields } from './spanned-fields.tsx'

/** Since when, and until when: the day of judging, unless another is named. */
export function SinceFields({ place, method }: { place: Place; method: string }) {
  const { items } = useZone()
  const { Term } = useParts()
  const since = usePlace(below(place, method))
  const until = usePlace(below(place, 'until'))
  const days = usableIn(items).filter(({ type }) => type === 'date')
  const plain = splitSpanned(since.value) !== null
  const fixed = typeof until.value === 'string' && until.value !== 'today'
  return (
    <>
      {plain ? (
        <SpannedFields value={since.value} usable={days} spans="period" onChange={since.set} />
      ) : (
        <Box className="rule-children rule-full">
          <Term place={below(place, method)} label="从哪一天算起" />
        </Box>
      )}
      <Select
        label="算到"
        options={[
          { value: 'today', label: '判断当日' },
          { value: 'day', label: '指定日期' },
        ]}
        value={fixed ? 'day' : 'today'}
        onChange={(next) => until.set(next === 'day' ? '' : undefined)}
      />
      {fixed && <DayField label="截止日期" value={until.value} problem={until.problem} onChange={until.set} />}
    </>
  )
}
