import type { FieldView, Typed, TypedEntry, TypedItem } from '@huiqi/bff/profile/views'
import { Choices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Field } from '../ui/field.tsx'
import { Box } from '../ui/host.tsx'
import { EntriesField } from './entries-field.tsx'
import { ItemsField } from './items-field.tsx'
import { splitNames } from './typed.ts'

interface ValueFieldProps {
  label: string
  field: FieldView
  typed: Typed
  onChange: (typed: Typed) => void
  /** The last day that can be chosen for what has happened. */
  today: string
  problem?: string | null
}

const longAgo = '1949-10-01'

/** One value of the profile to type, by its kind. */
export function ValueField({ label, field, typed, onChange, today, problem = null }: ValueFieldProps) {
  const { kind, unit, options, hint } = field
  switch (kind) {
    case 'entries':
      return <EntriesField field={field} entries={typed as readonly TypedEntry[]} today={today} onChange={onChange} />
    case 'items':
      return (
        <ItemsField field={field} items={typed as readonly TypedItem[]} onChange={onChange}>
          {(part) => <ValueField {...part} today={today} />}
        </ItemsField>
      )
    case 'names':
      return <NamesField label={label} field={field} names={typed as readonly string[]} onChange={onChange} />
    case 'date':
      return <DateField label={label} value={typed as string} from={longAgo} to={today} onChange={onChange} />
    case 'choice':
      return (
        <Box className="field">
          <Box className="field-label">{label}</Box>
          <Choices
            label={label}
            options={options}
            chosen={typed === '' ? [] : [typed as string]}
            onChange={([text = '']) => onChange(text)}
          />
        </Box>
      )
    case 'number':
    case 'text':
      return (
        <Field
          label={unit ? `${label}，${unit}` : label}
          {...(hint && { hint })}
          kind={kind === 'number' ? 'digit' : 'text'}
          maxLength={kind === 'number' ? 20 : 100}
          value={typed as string}
          problem={problem}
          onChange={onChange}
        />
      )
  }
}

interface NamesFieldProps {
  label: string
  field: FieldView
  names: readonly string[]
  onChange: (names: readonly string[]) => void
}

const mostSuggested = 12

/** Names in one line; those that policies ask for can be tapped. */
function NamesField({ label, field, names, onChange }: NamesFieldProps) {
  const suggested = field.options.slice(0, mostSuggested)
  return (
    <>
      <Field
        label={label}
        hint="有几项的，用顿号隔开；一项也没有的，留空"
        kind="lines"
        value={names.join('、')}
        onChange={(text) => onChange(splitNames(text))}
      />
      {suggested.length > 0 && (
        <Choices
          label={`常用的${label}`}
          several
          options={suggested}
          chosen={names.filter((name) => suggested.some(({ value }) => value === name))}
          onChange={(chosen) => {
            const others = names.filter((name) => name !== '' && !suggested.some(({ value }) => value === name))
            onChange([...others, ...chosen])
          }}
        />
      )}
    </>
  )
}
