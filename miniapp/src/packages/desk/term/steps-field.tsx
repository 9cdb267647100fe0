import type { NumberKind } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { QuantityLine } from '../form/quantity-line.tsx'
import { useRule, useSurroundings } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { insert, read, remove } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { kindOf } from '../source/term.ts'

/** The steps that may be crossed, from the lowest up. */
export function StepsField({ place }: { place: Place }) {
  const { source, edit } = useRule()
  const around = useSurroundings()
  const { value, problem } = usePlace(place)
  const steps = Array.isArray(value) ? value : []
  const kind: NumberKind | null = kindOf(read(source, [...place.path.slice(0, -1), 'first_cross']), around)
  return (
    <Box className="rule-full">
      {steps.map((step, i) => (
        <Box key={below(place, i).seen} className="rule-row">
          <Step place={below(place, i)} label={`第 ${i + 1} 个台阶`} value={step} kind={kind} problem={problem} />
          {steps.length > 1 && (
            <Tool label={`去掉第 ${i + 1} 个台阶`} onTap={() => edit((rule) => remove(rule, [...place.path, i]))}>
              去掉
            </Tool>
          )}
        </Box>
      ))}
      <Tool onTap={() => edit((rule) => insert(rule, place.path, steps.length, ''))}>＋ 台阶</Tool>
    </Box>
  )
}

type StepProps = { place: Place; label: string; value: unknown; kind: NumberKind | null; problem: string | null }

function Step({ place, label, value, kind, problem }: StepProps) {
  const { set, problem: own } = usePlace(place)
  return <QuantityLine label={label} value={value} kind={kind} problem={own ?? problem} onChange={set} />
}
