import type { Source } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useRule, useSurroundings, useZone } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Wrong } from '../form/wrong.tsx'
import { write } from '../source/edit.ts'
import { type LeafType, leafType, withLeafType } from '../source/node.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { NodeTools } from './node-tools.tsx'
import { SentenceHint } from './sentence-hint.tsx'
import { TestFields } from './test-fields.tsx'
import { useTelling } from './use-telling.ts'

interface LeafFormProps {
  place: Place
  leaf: Source
  fixed: boolean
}

/** The fields of one condition: its sentence, who decides it, and what the data is compared with. */
export function LeafForm({ place, leaf, fixed }: LeafFormProps) {
  const { edit, problems } = useRule()
  const { items, part } = useZone()
  const around = useSurroundings()
  const set = (next: Source) => edit((rule) => write(rule, place.path, next))
  const telling = useTelling(leaf)
  const type = leafType(leaf)
  const types: readonly { value: LeafType; label: string }[] = [
    { value: 'data', label: part === 'benefit' ? '由数据判断（加成）' : '由数据判断（门槛）' },
    { value: 'discretion', label: '由人判断（裁量）' },
    { value: 'gap', label: '来源没写明（待明确）' },
  ]
  const fields = ['text', 'clause', 'decider', 'gap', 'of', 'op', 'value'].map((key) => below(place, key))
  return (
    <Box className="rule-form">
      <TextField
        label={items === null ? '写给企业看的句子' : '说明（选填）'}
        place={below(place, 'text')}
        optional={items !== null}
      />
      <SentenceHint leaf={leaf} around={around} changed={telling.changed} onUse={(text) => set({ ...leaf, text })} />
      {type === 'data' && <TestFields place={place} leaf={leaf} onChange={(next) => set(telling.tell(next))} />}
      {type === 'gap' && <TextField label="来源没有写明什么" place={below(place, 'gap')} />}
      <Box className="rule-row">
        {items === null && (
          <Select
            label="由谁判断"
            options={types}
            value={type}
            onChange={(next) => set(withLeafType(leaf, next as LeafType))}
          />
        )}
        {type === 'discretion' && <TextField label="判断人" width="word" place={below(place, 'decider')} />}
        <TextField label="条款" width="word" place={below(place, 'clause')} placeholder="第三条" optional />
      </Box>
      <Wrong problems={problemsAt(problems, place, fields)} />
      <NodeTools place={place} fixed={fixed} />
    </Box>
  )
}
