import type { BudgetCheck } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { Link, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { BudgetLines } from './budget-lines.tsx'

/** Whether the money is there; every budget line on demand, and those that fall short at once. */
export function BudgetSummary({ budget }: { budget: BudgetCheck }) {
  const [open, setOpen] = useState(false)
  const { enough, legs } = budget
  const short = legs.filter(({ neededFen, availableFen }) => availableFen === null || availableFen < neededFen)
  const shown = open ? legs : short
  return (
    <>
      <Box>
        <Tag tone={enough ? 'good' : 'bad'}>{enough ? '预算够' : `${short.length} 条预算不够`}</Tag>
      </Box>
      <Note>
        需要 ¥{formatYuan(legs.reduce((sum, { neededFen }) => sum + neededFen, 0))}，由 {legs.length} 个单位承担
      </Note>
      <BudgetLines budget={{ enough, legs: shown }} />
      {legs.length > short.length && (
        <Box>
          <Link onTap={() => setOpen(!open)}>{open ? '收起' : '看每个单位的预算'}</Link>
        </Box>
      )}
    </>
  )
}
