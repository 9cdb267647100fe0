import { isSource, type NumberKind } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { useParts } from '../form/parts.ts'
import { QuantityLine } from '../form/quantity-line.tsx'
import { useRule } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { paramChoices } from '../source/params.ts'
import type { Place } from '../source/path.ts'
import { splitSpanned } from '../source/spanned.ts'
import { DayField } from './day-field.tsx'

/** Where the number to compare with comes from. */
type From = 'constant' | 'param' | 'ref' | 'today' | 'term'

function fromOf(value: unknown): From {
  if (isSource(value) || splitSpanned(value) || (typeof value === 'string' && value.startsWith('$'))) return 'term'
  if (value === 'today') return 'today'
  const outside = typeof value === 'string' ? /^(param|ref):/.exec(value) : null
  return outside ? (outside[1] as From) : 'constant'
}

const starts: Readonly<Record<From, unknown>> = {
  constant: '',
  param: 'param:',
  ref: 'ref:',
  today: 'today',
  term: 'revenue[Y-1]',
}

interface NumberValueProps {
  place: Place
  value: unknown
  kind: NumberKind | null
  problem: string | null
  onChange: (value: unknown) => void
}

/** A number or day to compare with: typed, a parameter of the policy, a reference figure, or another number. */
export function NumberValue({ place, value, kind, problem, onChange }: NumberValueProps) {
  const { Term } = useParts()
  const { source } = useRule()
  const from = fromOf(value)
  const own = paramChoices(source.params)
  const options: { value: From; label: string }[] = [
    { value: 'constant', label: kind === 'date' ? '固定日期' : '固定数值' },
    { value: 'param', label: '政策参数' },
    { value: 'ref', label: '参考值' },
    ...(kind === 'date' ? [{ value: 'today' as const, label: '判断当日' }] : []),
    { value: 'term', label: '另一个指标' },
  ]
  const name = String(value).slice(String(value).indexOf(':') + 1)
  return (
    <>
      {from === 'constant' &&
        (kind === 'date' ? (
          <DayField label="日期" value={value} problem={problem} onChange={onChange} />
        ) : (
          <QuantityLine label="数值" value={value} kind={kind} problem={problem} onChange={onChange} />
        ))}
      {from === 'param' && own.length > 0 && (
        <Select label="参数" options={own} value={name} onChange={(next) => onChange(`param:${next}`)} />
      )}
      {((from === 'param' && own.length === 0) || from === 'ref') && (
        <Line
          label="代码"
          width="word"
          value={name}
          problem={problem}
          onChange={(next) => onChange(`${from}:${next.trim()}`)}
        />
      )}
      <Select label="比较对象" options={options} value={from} onChange={(next) => onChange(starts[next as From])} />
      {from === 'term' && (
        <Box className="rule-children rule-full">
          <Term place={place} label="与它比较" />
        </Box>
      )}
    </>
  )
}
