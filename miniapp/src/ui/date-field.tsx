import { Picker } from '@tarojs/components'
import { useId } from 'react'
import { Box, Label, Words } from './host.tsx'

interface DateFieldProps {
  label: string
  /** `2026-11-26`, or empty. */
  value: string
  onChange: (value: string) => void
  hint?: string
  /** The first and the last day that can be chosen. */
  from: string
  to: string
}

/** A day to choose. */
export function DateField({ label, value, onChange, hint, from, to }: DateFieldProps) {
  const id = useId()
  return (
    <Box className="field">
      <Label htmlFor={id} className="field-label">
        {label}
      </Label>
      {hint && (
        <Box id={`${id}-hint`} className="note">
          {hint}
        </Box>
      )}
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id={id}
          type="date"
          className="entry entry-date"
          aria-describedby={hint && `${id}-hint`}
          min={from}
          max={to}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Picker mode="date" value={value} start={from} end={to} onChange={(event) => onChange(event.detail.value)}>
          <Box className="entry entry-date">
            <Words>{value || '请选择日期'}</Words>
          </Box>
        </Picker>
      )}
    </Box>
  )
}
