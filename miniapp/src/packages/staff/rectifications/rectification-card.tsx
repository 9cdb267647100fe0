import type { RectificationRow } from '@huiqi/bff/rating/views'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { say } from '../../../ui/toast.tsx'
import { LimitTag } from '../limit-tag.tsx'
import { MomentWords } from '../words.tsx'

/** What was said, until when it has to be put right, and what was done about it. Never how to reach who said it. */
export function RectificationCard({ order }: { order: RectificationRow }) {
  const { policyTitle, enterpriseName, levelLabel, tags, words, ratedAt, status, due, breached, answer } = order
  return (
    <Card
      title={policyTitle}
      aside={status === 'open' ? <LimitTag deadline={due} breached={breached} /> : <Tag tone="good">已整改答复</Tag>}
    >
      <Note>
        {enterpriseName} · <MomentWords at={ratedAt} />
      </Note>
      <Box className="chips">
        <Tag tone="bad">{levelLabel}</Tag>
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </Box>
      {words && <Box className="quote">{words}</Box>}
      {answer ? (
        <>
          <Note>
            整改答复 · <MomentWords at={order.answeredAt} />
          </Note>
          <Box className="quote">{answer}</Box>
        </>
      ) : (
        <>
          <Note>请在 {due.words}答复。</Note>
          <AnswerForm id={order.id} />
        </>
      )}
    </Card>
  )
}

function AnswerForm({ id }: { id: string }) {
  const [answer, setAnswer] = useDraft(`rectification:${id}`)
  const send = useCommand(api.rating.answerRectification.mutate, () => {
    setAnswer('')
    say('已答复，企业会收到消息。')
  })
  const typed = answer.trim()
  return (
    <Box className="form">
      <Field
        label="整改答复"
        hint="写明查了什么、改了什么；没有依据不能办的，说明理由。企业会看到。"
        kind="lines"
        value={answer}
        onChange={setAnswer}
        maxLength={2000}
      />
      <CommandNote command={send} />
      <Box className="form-actions">
        <Button
          busy={send.busy}
          disabled={typed === ''}
          onTap={() => void send.run({ rectificationId: id, answer: typed })}
        >
          答复并办结
        </Button>
      </Box>
    </Box>
  )
}
