import type { BudgetCheck } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { Box, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { funderName } from '../funder-name.ts'

/** What the roster needs of each funder, beside what its budget line still holds. */
export function BudgetLines({ budget }: { budget: BudgetCheck }) {
  return (
    <>
      {budget.legs.map(({ funder, label, regionName, neededFen, availableFen }) => (
        <Box key={`${funder}${regionName}`} className="line facts">
          <Box className="card-line">
            <Words>{funderName(funder, label, regionName)}</Words>
            {availableFen === null ? (
              <Tag tone="bad">没有这项预算</Tag>
            ) : availableFen < neededFen ? (
              <Tag tone="bad">差 ¥{formatYuan(neededFen - availableFen)}</Tag>
            ) : (
              <Tag tone="good">够</Tag>
            )}
          </Box>
          <Fact label="需要" fen={neededFen} />
          <Fact label="可用" fen={availableFen} />
        </Box>
      ))}
    </>
  )
}

function Fact({ label, fen }: { label: string; fen: number | null }) {
  return (
    <Box className="fact note">
      <Words>{label}</Words>
      <Words className="fact-value">{fen === null ? '—' : `¥${formatYuan(fen)}`}</Words>
    </Box>
  )
}
