import type { PayableRow } from '@huiqi/bff/payout/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ChosenBar } from '../chosen-bar.tsx'
import { LimitTag } from '../limit-tag.tsx'
import { PagerLine } from '../pager-line.tsx'
import { selectColumn } from '../select-column.tsx'
import { usePager } from '../use-pager.ts'
import { useSelection } from '../use-selection.ts'
import { PaySheet } from './pay-sheet.tsx'

const pageSize = 50
/** What one batch may hold. */
const mostAtOnce = 1000

/** Claims approved one by one; those of rosters authorised beforehand are paid by themselves. */
export function Payable({ onPaid }: { onPaid: () => void }) {
  const pager = usePager(['payable'], (after: string | null) => api.payout.payable.query({ after }))
  const selection = useSelection<PayableRow>(({ claimId }) => claimId, mostAtOnce)
  const [paying, pay] = useState(false)
  const totalFen = selection.chosen.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <Loaded query={pager.query}>
      {({ rows, total, totalFen: all }) =>
        total === 0 ? (
          <Empty title="没有待付款的办件">
            审核通过的办件会列在这里。已授权付款的名单，企业确认后自动付款，在“付款批次”里看。
          </Empty>
        ) : (
          <>
            <Box className="figures">
              <Words className="figure">
                待付款 <Words className="figure-value">{total}</Words> 件
              </Words>
              <Words className="figure">
                合计 <Words className="figure-value">¥{formatYuan(all)}</Words>
              </Words>
              <Button kind="quiet" onTap={() => selection.set(rows, true)}>
                全选本页
              </Button>
            </Box>
            <Table
              label="待付款的办件"
              columns={[selectColumn(selection, ({ enterpriseName }) => enterpriseName), ...columns]}
              rows={rows}
              rowKey={({ claimId }) => claimId}
            />
            <PagerLine pager={pager} total={total} shown={rows.length} size={pageSize} unit="件" />
            <ChosenBar
              count={selection.chosen.length}
              totalFen={totalFen}
              onClear={selection.clear}
              action="下达支付"
              onAct={() => pay(true)}
            />
            {paying && (
              <PaySheet
                rows={selection.chosen}
                onPaid={() => {
                  selection.clear()
                  pay(false)
                  onPaid()
                }}
                onClose={() => pay(false)}
              />
            )}
          </>
        )
      }
    </Loaded>
  )
}

const columns: Column<PayableRow>[] = [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ enterpriseName, attempt }) => (
      <>
        <Words className="strong">{enterpriseName}</Words>{' '}
        {attempt > 1 && <Tag tone="attention">第 {attempt} 次付款</Tag>}
      </>
    ),
  },
  {
    key: 'policy',
    title: '政策',
    cell: ({ policyTitle, departmentName }) => (
      <>
        {policyTitle}
        <Note>{departmentName}</Note>
      </>
    ),
  },
  {
    key: 'account',
    title: '收款账户',
    cell: ({ account }) => (
      <>
        {account.bankName} {account.numberMasked}
        <Note>{account.holderName}</Note>
      </>
    ),
  },
  { key: 'limit', title: '时限', cell: ({ deadline }) => <LimitTag deadline={deadline} /> },
  { key: 'amount', title: '金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]
