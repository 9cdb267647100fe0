import { attributeOf } from '@huiqi/shared/attribute'
import type { Source } from '@huiqi/shared/condition'
import { useSurroundings } from '../form/rule-context.ts'
import { usePlace } from '../form/use-place.ts'
import { type Comparand, entryFor } from '../source/comparison.ts'
import { namesIn } from '../source/leaf-edits.ts'
import type { Place } from '../source/path.ts'
import { spanChoices } from '../source/spanned.ts'
import { attributeIn, kindOf } from '../source/term.ts'
import { SpanField } from '../term/span-field.tsx'
import { BoolField } from './bool-field.tsx'
import { CodesField } from './codes-field.tsx'
import { IntervalField } from './interval-field.tsx'
import { NamesField } from './names-field.tsx'
import { NumberValue } from './number-value.tsx'

interface ValueFieldProps {
  place: Place
  leaf: Source
  comparand: Comparand
  onChange: (value: unknown) => void
}

/** What a value is compared with, by what it is and how it is compared. */
export function ValueField({ place, leaf, comparand, onChange }: ValueFieldProps) {
  const { value, problem } = usePlace(place)
  const around = useSurroundings()
  const attribute = attributeIn(leaf.of)
  const kind = kindOf(leaf.of, around)
  const entry = entryFor(comparand, leaf.op)
  switch (entry) {
    case 'nothing':
      return null
    case 'interval':
      return <IntervalField value={value} kind={kind} problem={problem} onChange={onChange} />
    case 'span':
      return (
        <SpanField
          label="期间"
          choices={spanChoices('')}
          span={String(value ?? '')}
          problem={problem}
          onChange={onChange}
        />
      )
    case 'bool':
      return <BoolField value={value} onChange={onChange} />
    case 'number':
    case 'date':
      return <NumberValue place={place} value={value} kind={kind} problem={problem} onChange={onChange} />
    case 'codes':
      return (
        <CodesField
          type={attribute?.type === 'industry' ? 'industry' : 'region'}
          values={namesIn(value)}
          problem={problem}
          onChange={onChange}
        />
      )
    default: {
      const closed = comparand === 'set' ? null : (attributeOf(attribute?.code ?? '')?.values ?? null)
      const single = comparand === 'grade' && (String(leaf.op).startsWith('>') || String(leaf.op).startsWith('<'))
      return (
        <NamesField
          label={closed ? '选哪些' : '名称'}
          options={closed}
          single={single}
          values={namesIn(value)}
          problem={problem}
          onChange={(next) => onChange(next.length === 1 ? next[0] : next)}
        />
      )
    }
  }
}
