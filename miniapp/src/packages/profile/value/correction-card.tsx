import type { CorrectionView } from '@huiqi/bff/profile/views'
import { momentWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { correctionTones } from '../correction-tone.ts'

/** What was asked, whose turn it is and until when, and what was answered. */
export function CorrectionCard({ correction }: { correction: CorrectionView }) {
  const { state, stateLabel, createdAt, before, proposed, reason, evidence, departmentName, due, breached } = correction
  const { answer, departmentPhone } = correction
  const now = new Date()
  return (
    <Card title="贵公司请部门核对" aside={<Tag tone={correctionTones[state]}>{stateLabel}</Tag>}>
      <Note>
        {momentWords(createdAt, now)} · 原来：{before ?? '没有数据'}，应该是：
        {proposed.lines.length > 0 ? proposed.lines.join('；') : proposed.text}
      </Note>
      <Box className="quote">
        <Box>{reason}</Box>
        {evidence && <Note>证明：{evidence}</Note>}
      </Box>
      {state === 'open' &&
        (breached ? (
          <Notice tone="attention">
            {departmentName}超过了期限，平台已记录并催办。也可以拨打 {departmentPhone} 询问。
          </Notice>
        ) : (
          <Notice tone="main">
            轮到{departmentName}，{due.words}答复。
          </Notice>
        ))}
      {answer && (
        <>
          <Note>
            {momentWords(answer.at, now)} · {departmentName}答复
            {answer.recorded && `：${answer.recorded.text}（${answer.recorded.asOf} 的数据）`}
          </Note>
          <Box className="quote">{answer.words}</Box>
        </>
      )}
    </Card>
  )
}
