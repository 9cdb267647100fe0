import type { BatchRow } from '@huiqi/bff/payout/views'
import { formatYuan } from '@huiqi/shared/money'
import { api } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Note } from '../../../ui/card.tsx'
import { Tap, Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { batchTone } from '../batch-tone.ts'
import { PagerWays } from '../pager-line.tsx'
import { usePager } from '../use-pager.ts'
import { MomentWords } from '../words.tsx'

/** Payment files, the latest first, each with what the bank answered. */
export function BatchTable() {
  const pager = usePager(['batches'], (after: string | null) => api.payout.batches.query({ after }))
  return (
    <Loaded query={pager.query}>
      {({ batches }) =>
        batches.length === 0 ? (
          <Empty title="还没有付款批次">下达支付后，或已授权的名单有企业确认后，会列在这里。</Empty>
        ) : (
          <>
            <Table label="付款批次" columns={columns} rows={batches} rowKey={({ id }) => id} />
            <PagerWays pager={pager} />
          </>
        )
      }
    </Loaded>
  )
}

const columns: Column<BatchRow>[] = [
  {
    key: 'at',
    title: '批次',
    lead: true,
    cell: ({ id, createdAt, automatic }) => (
      <>
        <Tap className="cell-link" onTap={() => open(routes.batch(id))}>
          <MomentWords at={createdAt} />
        </Tap>
        <Note>{automatic ? '确认后自动付款' : '人工下达'}</Note>
      </>
    ),
  },
  { key: 'payer', title: '付款单位', cell: ({ payer }) => payer },
  {
    key: 'status',
    title: '状态',
    cell: (batch) => (
      <>
        <Tag tone={batchTone(batch)}>{batch.canResubmit ? '银行退回文件' : batch.statusLabel}</Tag>
        {batch.failure && <Note>{batch.failure}</Note>}
      </>
    ),
  },
  { key: 'paid', title: '已入账', align: 'end', cell: ({ paid, count }) => `${paid.count} / ${count} 笔` },
  {
    key: 'failed',
    title: '退票',
    align: 'end',
    cell: ({ failed }) => (failed.count > 0 ? <Words className="figure-bad">{failed.count} 笔</Words> : '—'),
  },
  { key: 'total', title: '合计（元）', align: 'end', cell: ({ totalFen }) => formatYuan(totalFen) },
]
