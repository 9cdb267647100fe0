import type { StaffCorrectionDetail } from '@huiqi/bff/profile/views'
import { Card, Note } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'
import { MomentWords } from '../../words.tsx'

/** What the department answered; the enterprise reads the same. */
export function AnswerCard({ answer }: { answer: NonNullable<StaffCorrectionDetail['answer']> }) {
  const { at, words, recorded } = answer
  return (
    <Card title="本单位的答复">
      <Note>
        <MomentWords at={at} />
      </Note>
      <Box>{recorded ? `更正为：${recorded.text}（${recorded.asOf} 的数据）` : '数据维持不变'}</Box>
      <Box className="quote">{words}</Box>
    </Card>
  )
}
