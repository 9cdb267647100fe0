import type { Typed, ValueDetail } from '@huiqi/bff/profile/views'
import { civilDate } from '@huiqi/shared/workday'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { follow, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Thumb } from '../../../ui/page.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { blankOf, typedProblem } from '../../../value-field/typed.ts'
import { ValueField } from '../../../value-field/value-field.tsx'

/** A list begins with what stands there, to be changed; a single value is typed anew. */
const startOf = ({ field, typed, value }: ValueDetail): Typed =>
  typed !== null && (typeof typed !== 'string' || value?.stale) ? typed : blankOf(field)

/** What stands there; a list is below anyway, to be changed. */
function presentWords({ value }: ValueDetail): string {
  if (!value) return '现在：没有数据，请填写应有的数据'
  const { reading, source, asOf } = value
  const count = reading.lines.length + reading.items.length
  return count > 0
    ? `现在：${count} 项（${source} ${asOf}），请改成应有的样子`
    : `现在：${reading.text}（${source} ${asOf}）`
}

export function CorrectForm({ detail }: { detail: ValueDetail }) {
  const { attribute, period, name, periodWords, value, department, field } = detail
  const place = `${attribute}@${period ?? ''}`
  const [kept, keep] = useDraft(`correct-value:${place}`)
  const [reason, setReason] = useDraft(`correct:${place}`)
  const [evidence, setEvidence] = useDraft(`correct-evidence:${place}`)
  const [tried, setTried] = useState(false)
  const ask = useCommand(api.profile.askCorrection.mutate, () => {
    for (const clear of [keep, setReason, setEvidence]) clear('')
    say('已提交，答复会发消息告诉您')
    follow(routes.profileValue(attribute, period ?? ''))
  })
  const typed = kept === '' ? startOf(detail) : (JSON.parse(kept) as Typed)
  const problem = typedProblem(field, typed)
  const words = reason.trim()
  const send = () => {
    setTried(true)
    if (!problem && words)
      void ask.run({ attribute, period, value: typed, reason: words, evidence: evidence.trim() || null })
  }
  return (
    <>
      <Card title={periodWords ? `${name}（${periodWords}）` : name}>
        <Note>{presentWords(detail)}</Note>
        <ValueField
          label="应该是"
          field={field}
          typed={typed}
          today={civilDate(new Date())}
          problem={tried ? problem : null}
          onChange={(next) => keep(JSON.stringify(next))}
        />
        {tried && problem && field.kind !== 'number' && field.kind !== 'text' && <Notice tone="bad">{problem}</Notice>}
      </Card>
      <Card>
        <Field
          label={value ? '哪里不对' : '说明'}
          hint="一句话说清楚，部门好核对"
          kind="lines"
          value={reason}
          onChange={setReason}
          problem={tried && !words ? '请写一句话说明，部门好核对。' : null}
          maxLength={1000}
        />
        <Field
          label="有什么可以证明（选填）"
          hint="例如申报表、证书、文件的名称和编号"
          kind="lines"
          value={evidence}
          onChange={setEvidence}
          maxLength={1000}
        />
        <Note>{department?.name ?? '负责的部门'}会在 5 个工作日内核对并答复。答复之前，政策按现有数据计算。</Note>
      </Card>
      <Thumb>
        <CommandNote command={ask} />
        <Button busy={ask.busy} onTap={send}>
          提交核对
        </Button>
      </Thumb>
    </>
  )
}
