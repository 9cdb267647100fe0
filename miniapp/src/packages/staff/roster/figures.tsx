import type { RosterView } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useDownload } from '../../../api/use-download.ts'
import { Link } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'

/** The roster in figures: how many, how much, and what is not in order. */
export function Figures({ roster }: { roster: RosterView }) {
  const { fetchFile } = useDownload()
  const { rowCount, totalFen, vetoedCount, problemCount, undeterminedCount, releasedCount, selection } = roster
  const left = (selection?.outcome?.candidateCount ?? rowCount) - rowCount
  return (
    <Box className="figures">
      <Figure label="名单" value={rowCount} unit="家" />
      <Words className="figure">
        合计 <Words className="figure-value">¥{formatYuan(totalFen)}</Words>
      </Words>
      {vetoedCount > 0 && <Figure tone="bad" label="否决" value={vetoedCount} unit="家" />}
      {left > 0 && <Figure label="未入选" value={left} unit="家" />}
      {undeterminedCount > 0 && <Figure tone="attention" label="待核实" value={undeterminedCount} unit="家" />}
      {problemCount > 0 && (
        <Words className="figure figure-attention">
          错误行 <Words className="figure-value">{problemCount}</Words>{' '}
          <Link onTap={() => fetchFile(`/api/roster/${roster.id}/problems.xlsx`, `${roster.title}-错误行.xlsx`)}>
            下载
          </Link>
        </Words>
      )}
      {releasedCount > 0 && <Figure label="已下发" value={releasedCount} unit="家" />}
    </Box>
  )
}

interface FigureProps {
  label: string
  value: number
  unit: string
  tone?: 'bad' | 'attention'
}

function Figure({ label, value, unit, tone }: FigureProps) {
  return (
    <Words className={tone ? `figure figure-${tone}` : 'figure'}>
      {label} <Words className="figure-value">{value}</Words> {unit}
    </Words>
  )
}
