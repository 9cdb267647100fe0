import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { routes } from '../../../routes.ts'
import { Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { BudgetCard } from './budget-card.tsx'
import { byPolicy } from './by-policy.ts'

/** 预算: per policy and funder how much was appropriated, and where it is now. */
export default function Budgets() {
  return (
    <StaffDesk now={routes.budgets} title="预算">
      {() => <Overview />}
    </StaffDesk>
  )
}

function Overview() {
  const budgets = useQuery(ask.payout.budgets.queryOptions())
  const [text, setText] = useState('')
  return (
    <Loaded query={budgets}>
      {(rows) => {
        if (rows.length === 0) return <Empty title="还没有预算">财政部门下达预算后，会按政策和承担单位列在这里。</Empty>
        const found = byPolicy(rows).filter(({ title }) => title.includes(text.trim()))
        return (
          <>
            <Box className="filters">
              <Field label="查找政策" placeholder="按政策名称查找" value={text} onChange={setText} maxLength={50} />
              <Note>下发名单时从可用转入预留；银行入账后转入已付；放弃、逾期、退回的回到可用。</Note>
            </Box>
            {found.length === 0 && <Empty title="没有找到这样的政策">换一个词试试。</Empty>}
            {found.map((policy) => (
              <BudgetCard key={policy.key} budget={policy} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
