import type { ClaimView } from '@huiqi/bff/claim/views'
import { momentWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** Why the department refused, word for word. */
export function OpinionCard({ opinion }: Pick<ClaimView, 'opinion'>) {
  if (opinion?.outcome !== 'reject') return null
  return (
    <Card title="审核没有通过的理由">
      <Box className="quote">{opinion.reason}</Box>
      <Note>
        依据：{opinion.basis} · {momentWords(opinion.at, new Date())}
      </Note>
      <Note>不同意这个结果，可以先打主管部门电话；也可以依法申请行政复议或者提起行政诉讼。</Note>
    </Card>
  )
}
