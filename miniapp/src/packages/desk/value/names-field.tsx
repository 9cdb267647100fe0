import { useState } from 'react'
import { Choices } from '../../../ui/choices.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'

interface NamesFieldProps {
  label: string
  /** A closed list to choose from; null: any name. */
  options?: readonly string[] | null
  single?: boolean
  values: readonly string[]
  problem: string | null
  onChange: (values: readonly string[]) => void
}

/** Names: chosen from a closed list, or typed one by one. */
export function NamesField({ label, options = null, single = false, values, problem, onChange }: NamesFieldProps) {
  const { readOnly } = useRule()
  const shown = [...(options ?? []), ...values.filter((value) => !options?.includes(value))]
  return (
    <Box className="rule-field rule-full">
      <Words className="rule-label" aria-hidden>
        {label}
      </Words>
      <Choices
        label={label}
        options={shown.map((value) => ({ value, label: value }))}
        chosen={values}
        onChange={(next) => !readOnly && onChange(next)}
        several={!single}
      />
      {options === null && <NewName onAdd={(name) => onChange([...values.filter((one) => one !== name), name])} />}
      {problem && (
        <Box role="alert" className="field-problem">
          {problem}
        </Box>
      )}
    </Box>
  )
}

/** One more name. */
function NewName({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, type] = useState('')
  const { readOnly } = useRule()
  if (readOnly) return null
  const add = () => {
    if (name.trim() !== '') onAdd(name.trim())
    type('')
  }
  return (
    <Box className="rule-row">
      <Line label="再加一个名称" bare width="word" value={name} placeholder="输入名称后点添加" onChange={type} />
      <Tool onTap={add}>添加</Tool>
    </Box>
  )
}
