import { Choices } from './choices.tsx'
import { Box } from './host.tsx'

interface ChoiceFieldProps<Value extends string> {
  label: string
  hint?: string
  options: readonly { value: Value; label: string }[]
  /** Empty while nothing is chosen. */
  value: Value | ''
  onChange: (value: Value) => void
}

/** One of a few words, under what it is called. What is chosen stays until another is. */
export function ChoiceField<Value extends string>({ label, hint, options, value, onChange }: ChoiceFieldProps<Value>) {
  return (
    <Box className="field">
      <Box className="field-label">{label}</Box>
      {hint && <Box className="note">{hint}</Box>}
      <Choices
        label={label}
        options={options}
        chosen={value === '' ? [] : [value]}
        onChange={([next]) => next !== undefined && onChange(next)}
      />
    </Box>
  )
}
