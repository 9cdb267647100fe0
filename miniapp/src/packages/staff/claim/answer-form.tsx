import type { ClaimView, DisputeOutcome } from '@huiqi/bff/claim/views'
import { formatYuan, parseYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Options } from '../../../ui/options.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

const outcomes: readonly { value: DisputeOutcome; label: string; detail: string }[] = [
  { value: 'amended', label: '异议成立，更正金额', detail: '按更正后的金额重新请企业确认。' },
  { value: 'upheld', label: '原来没有错', detail: '金额和信息不变，重新请企业确认。' },
  { value: 'refused', label: '不应享受，撤回', detail: '收回这次兑现，预留的资金退回预算。' },
]

/** The department's answer, which the enterprise reads word for word. */
export function AnswerForm({ claim }: { claim: ClaimView }) {
  const [outcome, choose] = useState<DisputeOutcome | null>(null)
  const [text, setText] = useDraft(`dispute-answer:${claim.id}`)
  const [yuan, setYuan] = useState('')
  const answer = useCommand(api.claim.answerDispute.mutate, () => {
    setText('')
    say('已答复，企业会收到消息。')
    replace(routes.disputes)
  })
  const amount = yuan.trim() === '' ? null : parseYuan(yuan)
  const same = amount?.ok && amount.value === claim.amountFen ? '和原来的金额一样；金额不变请选“原来没有错”。' : null
  const wrong = amount && !amount.ok ? amount.message : same
  const amountFen = outcome === 'amended' && amount?.ok && !same && amount.value > 0 ? amount.value : null
  const ready = outcome !== null && text.trim() !== '' && (outcome !== 'amended' || amountFen !== null)
  const submit = () => {
    if (outcome === null) return
    const decision = outcome === 'amended' ? ({ outcome, amountFen: amountFen ?? 0 } as const) : ({ outcome } as const)
    void answer.run({ claimId: claim.id, version: claim.version, answer: text.trim(), decision })
  }
  return (
    <Box className="form">
      <Options label="怎么答复" options={outcomes} chosen={outcome} onChoose={choose} />
      {outcome === 'amended' && (
        <Field
          label="更正后的金额（元）"
          hint={`原来是 ${formatYuan(claim.amountFen)}`}
          kind="digit"
          value={yuan}
          onChange={setYuan}
          problem={wrong}
          maxLength={20}
        />
      )}
      <Field
        label="答复"
        hint="写明核对了什么、结果是什么、依据哪一条。企业会逐字看到。"
        kind="lines"
        value={text}
        onChange={setText}
        maxLength={2000}
      />
      <CommandNote command={answer} />
      <Box className="form-actions">
        <Button busy={answer.busy} disabled={!ready} onTap={submit}>
          答复企业
        </Button>
      </Box>
    </Box>
  )
}
