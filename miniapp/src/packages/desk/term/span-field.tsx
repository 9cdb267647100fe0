import { useState } from 'react'
import { Line } from '../form/line.tsx'
import { Select } from '../form/select.tsx'

interface SpanFieldProps {
  label: string
  choices: readonly { readonly value: string; readonly label: string }[]
  span: string
  /** Left empty, the attribute's own period counts, which is the first choice. */
  standard?: boolean
  problem?: string | null
  onChange: (span: string) => void
}

const OTHER = 'other'

/** A period or span: the usual ones by name, any other as it is written in policies: `2025Q1`, `Y-3..Y-1`. */
export function SpanField({ label, choices, span, standard = false, problem, onChange }: SpanFieldProps) {
  const shown = standard && span === '' ? (choices[0]?.value ?? '') : span
  const [typing, setTyping] = useState(() => !choices.some(({ value }) => value === shown))
  const options = [...choices, { value: OTHER, label: '其他期间…' }]
  return (
    <>
      <Select
        label={label}
        options={options}
        value={typing ? OTHER : shown}
        onChange={(next) => {
          setTyping(next === OTHER)
          if (next !== OTHER) onChange(next)
        }}
      />
      {typing && (
        <Line
          label="期间写法"
          width="number"
          value={span}
          placeholder="2025Q1、Y-3..Y-1"
          problem={problem ?? null}
          onChange={(text) => onChange(text.trim())}
        />
      )}
    </>
  )
}
