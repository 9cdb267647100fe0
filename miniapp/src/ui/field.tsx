import { useId } from 'react'
import { Entry, LongEntry } from './entry.tsx'
import { Box, Label } from './host.tsx'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** What is wrong with the value and what to do about it. */
  problem?: string | null
  /** What to type, said beforehand. */
  hint?: string
  /** Stands in the empty field: for what its label alone says already. */
  placeholder?: string
  /** Which keyboard: words, digits, digits with a point; or several lines. */
  kind?: 'text' | 'number' | 'digit' | 'lines'
  maxLength?: number
  disabled?: boolean
  /** The person pressed Enter; not for several lines. */
  onEnter?: () => void
}

/** Something to type, with what it is called, what to type, and what is wrong with what was typed. */
export function Field({ label, value, onChange, problem, hint, kind = 'text', onEnter, ...limits }: FieldProps) {
  const id = useId()
  const said = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    id,
    value,
    onChange,
    ...limits,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': said || undefined,
  }
  return (
    <Box className={problem ? 'field field-wrong' : 'field'}>
      <Label htmlFor={id} className="field-label">
        {label}
      </Label>
      {hint && (
        <Box id={`${id}-hint`} className="note">
          {hint}
        </Box>
      )}
      {kind === 'lines' ? (
        <LongEntry {...shared} className="entry entry-lines" />
      ) : (
        <Entry {...shared} kind={kind} onEnter={onEnter} className="entry" />
      )}
      {problem && (
        <Box id={`${id}-problem`} role="alert" className="field-problem">
          {problem}
        </Box>
      )}
    </Box>
  )
}
