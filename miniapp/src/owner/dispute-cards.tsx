import type { DisputeView } from '@huiqi/bff/claim/views'
import { Card, Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'
import { Tag } from '../ui/tag.tsx'
import { momentWords } from './moment.ts'

/** What the enterprise objected to, and what it was answered. */
export function DisputeCards({ disputes }: { disputes: readonly DisputeView[] }) {
  const now = new Date()
  return (
    <>
      {disputes.map(({ id, subjectLabel, reference, statement, openedAt, answer }) => (
        <Card
          key={id}
          title="贵公司的异议"
          aside={
            answer ? (
              <Tag tone={answer.outcome === 'refused' ? 'attention' : 'good'}>{answer.outcomeLabel}</Tag>
            ) : (
              <Tag tone="main">等待答复</Tag>
            )
          }
        >
          <Note>
            {momentWords(openedAt, now)} · {subjectLabel}
            {reference ? `：${reference}` : ''}
          </Note>
          <Box className="quote">{statement}</Box>
          {answer && (
            <>
              <Note>{momentWords(answer.at, now)} · 主管部门答复</Note>
              <Box className="quote">{answer.text}</Box>
            </>
          )}
        </Card>
      ))}
    </>
  )
}
