import type { BudgetCheck } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { Link, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { BudgetLines } from './budget-lines.tsx'

/** Of those that fall short, before one asks for all. */
const shownAtOnce = 3

/** Whether the money is there; the first that fall short, every budget line on demand. */
export function BudgetSummary({ budget }: { budget: BudgetCheck }) {
  const [open, setOpen] = useState(false)
  const { enough, legs } = budget
  const short = legs.filter(({ neededFen, availableFen }) => availableFen === null || availableFen < neededFen)
  const shown = open ? legs : short.slice(0, shownAtOnce)
  return (
    <>
      <Box>
        <Tag tone={enough ? 'good' : 'bad'}>{enough ? '预算够' : `${short.length} 条预算不够`}</Tag>
      </Box>
      <Note>
        需要 ¥{formatYuan(legs.reduce((sum, { neededFen }) => sum + neededFen, 0))}，由 {legs.length} 个单位承担
      </Note>
      <BudgetLines budget={{ enough, legs: shown }} />
      {legs.length > Math.min(short.length, shownAtOnce) && (
        <Box>
          <Link onTap={() => setOpen(!open)}>{open ? '收起' : '看每个单位的预算'}</Link>
        </Box>
      )}
    </>
  )
}
