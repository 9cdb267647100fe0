import type { Source } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useSurroundings } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { opsFor, withOp } from '../source/comparison.ts'
import { comparandIn, namesIn } from '../source/leaf-edits.ts'
import { below, type Place } from '../source/path.ts'
import { methodOf } from '../source/term.ts'
import { ValueField } from '../value/value-field.tsx'

interface TestFieldsProps {
  place: Place
  leaf: Source
  onChange: (leaf: Source) => void
}

/** What is compared, how, and with what. */
export function TestFields({ place, leaf, onChange }: TestFieldsProps) {
  const { Term } = useParts()
  const around = useSurroundings()
  const op = usePlace(below(place, 'op'))
  const comparand = comparandIn(leaf, around)
  const ops = opsFor(comparand, leaf.op, methodOf(leaf.of) === 'value')
  return (
    <>
      <Term place={below(place, 'of')} label="看什么" />
      <Box className="rule-row">
        <Select
          label="怎样算符合"
          options={ops.map(([value, label]) => ({ value, label }))}
          value={typeof leaf.op === 'string' ? leaf.op : ''}
          onChange={(next) => onChange(withOp(leaf, next))}
        />
        <ValueField
          place={below(place, 'value')}
          leaf={leaf}
          comparand={comparand}
          onChange={(value) => onChange({ ...leaf, value })}
        />
      </Box>
      {leaf.op === 'first_time' && (leaf.together === true || namesIn(leaf.value).length > 1) && (
        <Together on={leaf.together === true} onChange={(on) => onChange(together(leaf, on))} />
      )}
      {op.problem && <Wrong problems={[{ path: place.seen, message: op.problem }]} />}
    </>
  )
}

function together(leaf: Source, on: boolean): Source {
  const { together: _, ...rest } = leaf
  return on ? { ...rest, together: true } : rest
}

/** Whether several titles count as one: who held any of them before does not get one for the first time. */
function Together({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Tool onTap={() => onChange(!on)}>
      {on ? '✓ 几个名称视为同一称号，以前都没有取得过' : '几个名称各算各的首次取得'}
    </Tool>
  )
}
