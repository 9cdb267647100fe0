import { useId } from 'react'
import { Entry } from '../../../ui/entry.tsx'
import { Box, Label } from '../../../ui/host.tsx'
import { useRule } from './rule-context.ts'

interface LineProps {
  label: string
  /** The label is for those who do not see what stands before it. */
  bare?: boolean
  /** As wide as a number, as a word, or as the line it stands in. */
  width?: 'number' | 'word' | 'full'
  value: string
  placeholder?: string
  problem?: string | null
  /** Where it is told what is wrong, if not here. */
  wrong?: string | undefined
  onChange: (value: string) => void
}

/** A line to type in, one of several beside each other. */
export function Line({ label, bare = false, width = 'full', value, placeholder, problem, wrong, onChange }: LineProps) {
  const id = useId()
  const { readOnly } = useRule()
  const classes = ['rule-field', `rule-${width}`, bare && 'rule-bare', (problem || wrong) && 'field-wrong']
  return (
    <Box className={classes.filter(Boolean).join(' ')}>
      <Label htmlFor={id} className="rule-label">
        {label}
      </Label>
      <Entry
        id={id}
        className="entry rule-entry"
        kind={width === 'number' ? 'digit' : 'text'}
        maxLength={400}
        disabled={readOnly}
        aria-invalid={problem || wrong ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : wrong}
        value={value}
        placeholder={placeholder ?? ''}
        onChange={onChange}
      />
      {problem && (
        <Box id={`${id}-problem`} role="alert" className="field-problem">
          {problem}
        </Box>
      )}
    </Box>
  )
}
