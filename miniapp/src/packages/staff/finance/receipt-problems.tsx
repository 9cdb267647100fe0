import type { ReceiptProblem } from '@huiqi/bff/payout/views'
import { formatYuan } from '@huiqi/shared/money'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { Note } from '../../../ui/card.tsx'
import { Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MomentWords } from '../words.tsx'

/** Receipts that do not fit what was ordered. */
export function ReceiptProblems() {
  const problems = useQuery(ask.payout.problems.queryOptions())
  return (
    <Loaded query={problems}>
      {(all) =>
        all.length === 0 ? (
          <Empty title="银行回单都对得上">回单与付款指令的金额或结果不一致时，会列在这里，需要人工向银行核对。</Empty>
        ) : (
          <>
            <Note>平台没有按这些回单记账。请向银行核对后处理。</Note>
            <Table
              label="对不上的回单"
              columns={columns}
              rows={all}
              rowKey={({ orderId, receivedAt }) => orderId + receivedAt}
            />
          </>
        )
      }
    </Loaded>
  )
}

const labels: Readonly<Record<ReceiptProblem['problem'], string>> = {
  unknown_order: '没有这笔指令',
  other_amount: '金额不符',
  contradiction: '前后矛盾',
}

const columns: Column<ReceiptProblem>[] = [
  { key: 'problem', title: '问题', cell: ({ problem }) => <Tag tone="bad">{labels[problem]}</Tag> },
  { key: 'sentence', title: '说明', cell: ({ sentence }) => sentence },
  { key: 'order', title: '指令号', cell: ({ orderId }) => <Words className="digest">{orderId}</Words> },
  { key: 'at', title: '收到', cell: ({ receivedAt }) => <MomentWords at={receivedAt} /> },
  { key: 'amount', title: '回单金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]
