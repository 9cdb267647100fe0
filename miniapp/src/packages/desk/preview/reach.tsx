import type { PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { companies, yuan } from './money.ts'

/** How many are reached and what it costs: the figures that move while one edits. */
export function Reach({ preview }: { preview: PreviewView }) {
  const { eligible, undetermined, population, atLeastFen, atMostFen } = preview
  return (
    <Box aria-live="polite">
      <Box className="reach-count">
        {eligible.toLocaleString('zh-CN')} <Words className="todo-unit">家符合</Words>
      </Box>
      <Box className="reach-money">{yuan(atLeastFen)}</Box>
      <Note>
        另有 {companies(undetermined)}待核实
        {undetermined > 0 && atMostFen !== null && atMostFen > atLeastFen ? `，都符合时共 ${yuan(atMostFen)}` : ''}。
      </Note>
      {atMostFen === null && <Note>有的企业金额还算不出来，合计只含算得出的部分。</Note>}
      <Note>按现有数据，全市 {companies(population)}逐家判断</Note>
    </Box>
  )
}
