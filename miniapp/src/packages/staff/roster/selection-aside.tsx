import type { SelectionView } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { AsideSection } from '../aside-section.tsx'
import { MomentWords } from '../words.tsx'

/** 批次择优: how some of the eligible were taken, so that it can be published, disputed and computed again. */
export function SelectionAside({ selection, totalFen }: { selection: SelectionView; totalFen: number }) {
  const { method, limits, seed, outcome } = selection
  return (
    <AsideSection title="择优办法">
      <Box>{method}</Box>
      {limits.map((limit) => (
        <Box key={limit}>{limit}</Box>
      ))}
      {seed && (
        <>
          <Note>公开种子（生成名单前已登记，重新生成不变）</Note>
          <Box className="digest">{seed.value}</Box>
          <Note>
            {seed.by} · <MomentWords at={seed.at} />
          </Note>
        </>
      )}
      {outcome && (
        <>
          <Note>符合条件 {outcome.candidateCount} 家</Note>
          {outcome.lastIn && <Note>入选线：{outcome.lastIn}</Note>}
          {outcome.entitledFen > totalFen && (
            <Note>
              入选企业应得合计 ¥{formatYuan(outcome.entitledFen)}，折算为 ¥{formatYuan(totalFen)}
            </Note>
          )}
          <Note>输入指纹（SM3）</Note>
          <Box className="digest">{outcome.inputDigest}</Box>
          <Note>结果指纹（SM3）</Note>
          <Box className="digest">{outcome.outcomeDigest}</Box>
        </>
      )}
    </AsideSection>
  )
}
