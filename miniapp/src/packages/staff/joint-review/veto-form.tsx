import type { VetoCategory } from '@huiqi/bff/roster/views'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

/** What joint review looks at (鹰潭 方案 三(二)1). */
const categories: readonly { value: VetoCategory; label: string }[] = [
  { value: 'dishonest', label: '失信' },
  { value: 'gang_crime', label: '涉黑涉恶' },
  { value: 'environment', label: '生态环境' },
  { value: 'work_safety', label: '安全生产' },
  { value: 'tax', label: '税务' },
  { value: 'other', label: '其他' },
]

/** The API takes reasons and evidence from this length on. */
const leastWords = 2

interface VetoFormProps {
  rosterId: string
  uscc: string
  enterpriseName: string
  onDone: () => void
}

/** Objects to one enterprise: what kind of matter, why, and what it rests on. */
export function VetoForm({ rosterId, uscc, enterpriseName, onDone }: VetoFormProps) {
  const [open, setOpen] = useState(false)
  const [category, choose] = useState<VetoCategory[]>([])
  const [reason, setReason] = useDraft(`veto-reason:${rosterId}:${uscc}`)
  const [evidence, setEvidence] = useDraft(`veto-evidence:${rosterId}:${uscc}`)
  const veto = useCommand(api.roster.veto.mutate, () => {
    setReason('')
    setEvidence('')
    say(`已否决 ${enterpriseName}。`)
    onDone()
  })
  if (!open)
    return (
      <Button kind="plain" onTap={() => setOpen(true)}>
        否决这家企业
      </Button>
    )
  const [chosen] = category
  const ready = chosen && reason.trim().length >= leastWords && evidence.trim().length >= leastWords
  return (
    <>
      <Choices label="类别" options={categories} chosen={category} onChange={choose} />
      <Field
        label="理由"
        hint="写明什么时候、因为什么事，企业和送审部门都能看懂。"
        kind="lines"
        value={reason}
        onChange={setReason}
      />
      <Field label="依据" hint="处罚决定书、名单公告等的文号或记录编号。" value={evidence} onChange={setEvidence} />
      <CommandNote command={veto} />
      <Button
        busy={veto.busy}
        disabled={!ready}
        onTap={() =>
          chosen &&
          void veto.run({ rosterId, uscc, category: chosen, reason: reason.trim(), evidence: evidence.trim() })
        }
      >
        否决这家企业
      </Button>
    </>
  )
}
