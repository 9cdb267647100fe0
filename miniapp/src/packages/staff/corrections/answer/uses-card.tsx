import type { StaffCorrectionDetail } from '@huiqi/bff/profile/views'
import { Card, Note } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'

const marks = { yes: '✓ 现在符合', no: '✕ 现在不符合', unknown: '? 现在待核实' } as const

/** The conditions of policies that read this value, and how they stand before the answer. */
export function UsesCard({ requirements }: { requirements: StaffCorrectionDetail['requirements'] }) {
  if (requirements.length === 0) return <Note>没有正在执行的政策看这一项。</Note>
  return (
    <Card title="这项数据影响的政策条件">
      {requirements.map(({ policyId, title, sentence, mark }) => (
        <Box key={`${policyId} ${sentence}`} className="line">
          <Box>{title}</Box>
          <Note>
            {marks[mark]}：{sentence}
          </Note>
        </Box>
      ))}
    </Card>
  )
}
