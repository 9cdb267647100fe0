import type { StaffCorrectionDetail, Typed } from '@huiqi/bff/profile/views'
import { useState } from 'react'
import { api } from '../../../../api/client.ts'
import { useDraft } from '../../../../api/draft.ts'
import { useCommand } from '../../../../api/use-command.ts'
import { replace, routes } from '../../../../routes.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card, Note } from '../../../../ui/card.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Box } from '../../../../ui/host.tsx'
import { Options } from '../../../../ui/options.tsx'
import { CommandNote } from '../../../../ui/states.tsx'
import { say } from '../../../../ui/toast.tsx'
import { typedProblem } from '../../../../value-field/typed.ts'
import { ValueField } from '../../../../value-field/value-field.tsx'

const decisions = [
  { value: 'correct', label: '更正', detail: '写入核对后的数据，企业的匹配结果随即重新计算。' },
  { value: 'keep', label: '维持不变', detail: '写明理由，企业会逐字看到。' },
] as const
type Decision = (typeof decisions)[number]['value']

/** The department corrects the value, or keeps it and says why. */
export function AnswerForm({ detail }: { detail: StaffCorrectionDetail }) {
  const [decision, decide] = useState<Decision | null>(null)
  return (
    <Card title="答复">
      <Options label="怎么答复" options={decisions} chosen={decision} onChoose={decide} />
      {decision === 'correct' && <CorrectForm detail={detail} />}
      {decision === 'keep' && <KeepForm id={detail.id} />}
    </Card>
  )
}

const done = () => {
  say('已答复，企业会收到消息。')
  replace(routes.corrections)
}

function CorrectForm({ detail: { id, field, typed: proposed, present, today } }: { detail: StaffCorrectionDetail }) {
  const [typed, setTyped] = useState<Typed>(proposed)
  const [asOf, setAsOf] = useState(today)
  const [note, setNote] = useDraft(`correction-note:${id}`)
  const correct = useCommand(api.profile.correct.mutate, () => {
    setNote('')
    done()
  })
  const problem = typedProblem(field, typed)
  const words = note.trim()
  return (
    <Box className="form">
      <ValueField label="更正为" field={field} typed={typed} today={today} problem={problem} onChange={setTyped} />
      <DateField
        label="哪一天的数据"
        hint={present ? `不早于现有数据的 ${present.asOf}` : '数据所反映的那一天'}
        value={asOf}
        from={present?.asOf ?? '1949-10-01'}
        to={today}
        onChange={setAsOf}
      />
      <Field
        label="数据来源"
        hint="依据哪份报表、证书或台账。企业会看到。"
        kind="lines"
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
      <CommandNote command={correct} />
      <Box className="form-actions">
        <Button
          busy={correct.busy}
          disabled={problem !== null || asOf === '' || words === ''}
          onTap={() => void correct.run({ correctionId: id, value: typed, asOf, note: words })}
        >
          更正并答复
        </Button>
      </Box>
    </Box>
  )
}

function KeepForm({ id }: { id: string }) {
  const [reason, setReason] = useDraft(`correction-reason:${id}`)
  const keep = useCommand(api.profile.keep.mutate, () => {
    setReason('')
    done()
  })
  const words = reason.trim()
  return (
    <Box className="form">
      <Field
        label="理由"
        hint="核对了什么，为什么不改。企业会逐字看到。"
        kind="lines"
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <Note>企业仍有异议的，可以再次提出。</Note>
      <CommandNote command={keep} />
      <Box className="form-actions">
        <Button
          busy={keep.busy}
          disabled={words === ''}
          onTap={() => void keep.run({ correctionId: id, reason: words })}
        >
          维持并答复
        </Button>
      </Box>
    </Box>
  )
}
