import { Picker } from '@tarojs/components'
import { useId } from 'react'
import { Box, Label, Words } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'

interface DayFieldProps {
  label: string
  bare?: boolean
  value: unknown
  problem?: string | null
  onChange: (value: string) => void
}

/** A day of the calendar. */
export function DayField({ label, bare = false, value, problem, onChange }: DayFieldProps) {
  const id = useId()
  const { readOnly } = useRule()
  const day = typeof value === 'string' ? value : ''
  return (
    <Box className={`rule-field rule-number ${bare ? 'rule-bare' : ''} ${problem ? 'field-wrong' : ''}`}>
      <Label htmlFor={id} className="rule-label">
        {label}
      </Label>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id={id}
          type="date"
          className="entry rule-entry entry-date"
          disabled={readOnly}
          value={day}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Picker mode="date" disabled={readOnly} value={day} onChange={(event) => onChange(event.detail.value)}>
          <Box className="entry rule-entry">
            <Words>{day || '请选择日期'}</Words>
          </Box>
        </Picker>
      )}
      {problem && (
        <Box role="alert" className="field-problem">
          {problem}
        </Box>
      )}
    </Box>
  )
}
