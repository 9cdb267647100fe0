import { useState } from 'react'
import { Box, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Tool } from '../form/tool.tsx'
import { CodeSheet } from '../pickers/code-sheet.tsx'
import { codeName } from '../pickers/codes.ts'

interface CodesFieldProps {
  type: 'region' | 'industry'
  values: readonly string[]
  problem: string | null
  onChange: (values: unknown) => void
}

/** Regions or industries, by name. */
export function CodesField({ type, values, problem, onChange }: CodesFieldProps) {
  const [open, setOpen] = useState(false)
  const word = type === 'region' ? '区域' : '行业'
  return (
    <Box className="rule-field rule-full">
      <Words className="rule-label">{word}</Words>
      <Box className="rule-row">
        {values.map((code) => (
          <Tag key={code} tone="main">
            {codeName(type, code)}
          </Tag>
        ))}
        <Tool onTap={() => setOpen(true)}>{values.length === 0 ? `选择${word}` : `更改${word}`}</Tool>
      </Box>
      {problem && (
        <Box role="alert" className="field-problem">
          {problem}
        </Box>
      )}
      {open && (
        <CodeSheet
          type={type}
          chosen={values}
          onChange={(next) => onChange(next.length === 1 ? next[0] : next)}
          onClose={() => setOpen(false)}
        />
      )}
    </Box>
  )
}
