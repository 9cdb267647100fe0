import { type Attribute, attributeOf } from '@huiqi/shared/attribute'
import { useState } from 'react'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { AttributeSheet } from './attribute-sheet.tsx'

interface AttributeButtonProps {
  label: string
  code: string
  usable: readonly Attribute[]
  onChoose: (code: string) => void
}

/** The attribute in use; a tap opens the dictionary. */
export function AttributeButton({ label, code, usable, onChoose }: AttributeButtonProps) {
  const [open, setOpen] = useState(false)
  const { readOnly } = useRule()
  const name = attributeOf(code)?.name ?? '请选择指标'
  return (
    <Box className="rule-field rule-word">
      <Words className="rule-label" aria-hidden>
        {label}
      </Words>
      <Tap
        className="entry rule-entry rule-pick"
        aria-label={`${label}：${name}`}
        disabled={readOnly}
        onTap={() => setOpen(true)}
      >
        <Words>{name}</Words>
        <Words aria-hidden>▾</Words>
      </Tap>
      {open && <AttributeSheet usable={usable} now={code} onChoose={onChoose} onClose={() => setOpen(false)} />}
    </Box>
  )
}
