import type { FieldView, TypedEntry } from '@huiqi/bff/profile/views'
import { Button } from '../ui/button.tsx'
import { Link, Note } from '../ui/card.tsx'
import { Choices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Field } from '../ui/field.tsx'
import { Box } from '../ui/host.tsx'
import { at, blankEntry, placed } from './typed.ts'
import './value-field.scss'

interface EntriesFieldProps {
  field: FieldView
  entries: readonly TypedEntry[]
  today: string
  onChange: (entries: readonly TypedEntry[]) => void
}

/** Certificates, records, benefits: each with its name and day. */
export function EntriesField({ field, entries, today, onChange }: EntriesFieldProps) {
  return (
    <>
      {entries.length === 0 && <Note>现在是“没有”。有的话，请逐项添加。</Note>}
      {placed(entries).map(({ one: entry, place, key }) => (
        <OneEntry
          key={key}
          nth={place + 1}
          field={field}
          entry={entry}
          today={today}
          onChange={(changed) => onChange(at(entries, place, changed))}
          onRemove={() => onChange(at(entries, place))}
        />
      ))}
      <Button kind="plain" onTap={() => onChange([...entries, blankEntry])}>
        添加一项
      </Button>
    </>
  )
}

interface OneEntryProps {
  nth: number
  field: FieldView
  entry: TypedEntry
  today: string
  onChange: (entry: TypedEntry) => void
  onRemove: () => void
}

const longAgo = '1949-10-01'
const farAhead = '2099-12-31'
const mostSuggested = 8

function OneEntry({ nth, field: { options, grades }, entry, today, onChange, onRemove }: OneEntryProps) {
  const { name, grade, obtainedOn, validTo, amount } = entry
  return (
    <Box className="value-group line" role="group" aria-label={`第 ${nth} 项`}>
      <Box className="link-row">
        <Box className="link-row-label strong">第 {nth} 项</Box>
        <Link onTap={onRemove}>删掉</Link>
      </Box>
      <Field label="名称" value={name} maxLength={100} onChange={(text) => onChange({ ...entry, name: text })} />
      {name === '' && options.length > 0 && (
        <Choices
          label="常用的名称"
          options={options.slice(0, mostSuggested)}
          chosen={[]}
          onChange={([text = '']) => onChange({ ...entry, name: text })}
        />
      )}
      {grades.length > 0 && (
        <Choices
          label="等级"
          options={grades.map((value) => ({ value, label: value }))}
          chosen={grade === '' ? [] : [grade]}
          onChange={([text = '']) => onChange({ ...entry, grade: text })}
        />
      )}
      <DateField
        label="日期（有有效期的，填起始日）"
        value={obtainedOn}
        from={longAgo}
        to={today}
        onChange={(day) => onChange({ ...entry, obtainedOn: day })}
      />
      <DateField
        label="有效期至（没有就不填）"
        value={validTo}
        from={longAgo}
        to={farAhead}
        onChange={(day) => onChange({ ...entry, validTo: day })}
      />
      {(amount !== '' || options.length === 0) && (
        <Field
          label="金额，元（没有就不填）"
          kind="digit"
          value={amount}
          maxLength={20}
          onChange={(text) => onChange({ ...entry, amount: text })}
        />
      )}
    </Box>
  )
}
