import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { Card, Link } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { SplitBar } from '../../../ui/split-bar.tsx'
import { funderName } from '../funder-name.ts'
import type { Amounts, PolicyBudget } from './by-policy.ts'

/** One policy's money in one year; each funder's on demand. */
export function BudgetCard({ budget }: { budget: PolicyBudget }) {
  const [open, setOpen] = useState(false)
  const { title, year, lines } = budget
  return (
    <Card
      title={`${title}（${year} 年）`}
      aside={
        lines.length > 1 && <Link onTap={() => setOpen(!open)}>{open ? '收起' : `${lines.length} 个承担单位`}</Link>
      }
    >
      <Bar name={title} amounts={budget} />
      {(open || lines.length === 1) &&
        lines.map((line) => (
          <Box key={line.funder} className="line facts">
            <Words className="strong">{funderName(line.funder, line.funderLabel, line.regionName)}</Words>
            {lines.length > 1 && <Bar name={line.regionName} amounts={line} />}
          </Box>
        ))}
    </Card>
  )
}

function Bar({ name, amounts }: { name: string; amounts: Amounts }) {
  const { appropriatedFen, availableFen, reservedFen, paidFen } = amounts
  return (
    <SplitBar
      label={`${name}预算 ${formatYuan(appropriatedFen)} 元`}
      parts={[
        { label: '已付', value: paidFen, words: `¥${formatYuan(paidFen)}`, tone: 'good' },
        { label: '预留', value: reservedFen, words: `¥${formatYuan(reservedFen)}`, tone: 'attention' },
        { label: '可用', value: availableFen, words: `¥${formatYuan(availableFen)}`, tone: 'plain' },
      ]}
      whole={`下达 ¥${formatYuan(appropriatedFen)}`}
    />
  )
}
