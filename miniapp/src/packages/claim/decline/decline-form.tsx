import type { ClaimView } from '@huiqi/bff/claim/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { OfferCard } from '../../../owner/offer-card.tsx'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Thumb } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { type DeclineReason, declineReasons, reasonText } from './reason.ts'

export function DeclineForm({ claim }: { claim: ClaimView }) {
  const { id, version, amountFen } = claim
  const [chosen, setChosen] = useState<DeclineReason[]>([])
  const [words, setWords] = useDraft(`decline:${id}`)
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const decline = useCommand(api.claim.decline.mutate, () => {
    setWords('')
    say('已按您的意思办理')
    replace(routes.progress(id))
  })
  const reason = reasonText(chosen, words)
  const next = () => {
    setProblem(reason ? null : '请选一个原因，或者写一句话。')
    setAsking(reason !== null)
  }
  return (
    <>
      <OfferCard claim={claim} />
      <Card title="为什么不需要？">
        <Choices
          label="原因"
          options={declineReasons.map((value) => ({ value, label: value }))}
          chosen={chosen}
          onChange={setChosen}
          several
        />
        <Field
          label="补充说明（选填）"
          kind="lines"
          value={words}
          onChange={setWords}
          problem={problem}
          maxLength={400}
        />
      </Card>
      <Thumb>
        <Button kind="plain" onTap={next}>
          不需要这笔资金
        </Button>
      </Thumb>
      {asking && reason && (
        <Sheet title={`确定不需要 ¥${formatYuan(amountFen)} 吗？`} onClose={() => setAsking(false)}>
          <Box as="p">确定以后，这笔资金不再为贵公司保留，不能再改回来。以后的其他政策不受影响。</Box>
          <CommandNote command={decline} />
          <Button onTap={() => setAsking(false)} disabled={decline.busy}>
            再想想
          </Button>
          <Button kind="plain" busy={decline.busy} onTap={() => void decline.run({ claimId: id, version, reason })}>
            确定不需要
          </Button>
        </Sheet>
      )}
    </>
  )
}
