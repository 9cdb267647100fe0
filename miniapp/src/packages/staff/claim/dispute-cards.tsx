import type { ClaimView } from '@huiqi/bff/claim/views'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MomentWords } from '../words.tsx'
import { AnswerForm } from './answer-form.tsx'

/** What the enterprise objects to in its own words, the answer given, or the form to answer. */
export function DisputeCards({ claim, reviewer }: { claim: ClaimView; reviewer: boolean }) {
  return (
    <>
      {claim.disputes.map(({ id, subjectLabel, reference, statement, openedAt, answer }) => (
        <Card
          key={id}
          title={`企业的异议：${subjectLabel}`}
          aside={
            <Tag tone={answer ? 'plain' : 'attention'}>{answer ? `已答复：${answer.outcomeLabel}` : '待答复'}</Tag>
          }
        >
          <Note>
            <MomentWords at={openedAt} />
            {reference && ` · 对这一条：${reference}`}
          </Note>
          <Box className="quote">{statement}</Box>
          {answer ? (
            <>
              <Note>
                答复 · <MomentWords at={answer.at} />
              </Note>
              <Box className="quote">{answer.text}</Box>
            </>
          ) : (
            reviewer && claim.state === 'disputed' && <AnswerForm claim={claim} />
          )}
        </Card>
      ))}
    </>
  )
}
