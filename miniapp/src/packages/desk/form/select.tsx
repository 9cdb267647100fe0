import { Picker } from '@tarojs/components'
import { useId } from 'react'
import { Box, Label, Words } from '../../../ui/host.tsx'
import { useRule } from './rule-context.ts'

interface SelectProps {
  label: string
  /** The label is for those who do not see what stands before it. */
  bare?: boolean
  options: readonly { readonly value: string; readonly label: string }[]
  value: string
  onChange: (value: string) => void
}

/** One of a short list, as wide as its longest word. */
export function Select({ label, bare = false, options, value, onChange }: SelectProps) {
  const id = useId()
  const { readOnly } = useRule()
  const at = options.findIndex((option) => option.value === value)
  return (
    <Box className={bare ? 'rule-field rule-bare' : 'rule-field'}>
      <Label htmlFor={id} className="rule-label">
        {label}
      </Label>
      {process.env.TARO_ENV === 'h5' ? (
        <select
          id={id}
          className="entry rule-entry"
          disabled={readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {at < 0 && <option value={value}>{value || '请选择'}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Picker
          mode="selector"
          disabled={readOnly}
          range={options.map((option) => option.label)}
          value={Math.max(0, at)}
          onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? value)}
        >
          <Box className="entry rule-entry">
            <Words>{options[at]?.label ?? (value || '请选择')}</Words>
          </Box>
        </Picker>
      )}
    </Box>
  )
}
