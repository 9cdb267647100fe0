import type { BatchView, PayoutRow } from '@huiqi/bff/payout/views'
import { formatYuan } from '@huiqi/shared/money'
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useDownload } from '../../../api/use-download.ts'
import { routes, useParam } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Link, Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { CommandNote, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { say } from '../../../ui/toast.tsx'
import { batchTone, payoutTone } from '../batch-tone.ts'
import { StaffDesk } from '../staff-desk.tsx'
import { MomentWords } from '../words.tsx'

/** One payment file: what it holds, what the bank answered for each, and the file itself. */
export default function Batch() {
  const batchId = useParam('id')
  const query = useQuery(
    ask.payout.batch.queryOptions(
      { batchId },
      // Receipts come in seconds to hours.
      { refetchInterval: ({ state }) => (state.data?.status === 'settled' ? false : 3_000) },
    ),
  )
  const batch = query.data
  return (
    <StaffDesk
      now={routes.finance}
      from={{ label: '兑付', url: routes.finance }}
      title="付款批次"
      head={batch && <Tag tone={batchTone(batch)}>{batch.canResubmit ? '银行退回文件' : batch.statusLabel}</Tag>}
    >
      {() => (
        <Loaded query={query}>
          {(found) => (
            <>
              <Summary batch={found} />
              <Refused batch={found} />
              <Table label="批次中的付款" columns={columns} rows={found.payouts} rowKey={({ id }) => id} />
            </>
          )}
        </Loaded>
      )}
    </StaffDesk>
  )
}

function Summary({ batch }: { batch: BatchView }) {
  const { fetchFile } = useDownload()
  const { id, payer, count, totalFen, paid, failed, createdAt, sentAt, digest, automatic } = batch
  return (
    <>
      <Box className="figures">
        <Words className="figure">
          <Words className="figure-value">{count}</Words> 笔
        </Words>
        <Words className="figure">
          合计 <Words className="figure-value">¥{formatYuan(totalFen)}</Words>
        </Words>
        <Words className="figure">
          已入账 <Words className="figure-value">{paid.count}</Words> 笔 ¥{formatYuan(paid.fen)}
        </Words>
        {failed.count > 0 && (
          <Words className="figure figure-bad">
            退票 <Words className="figure-value">{failed.count}</Words> 笔 ¥{formatYuan(failed.fen)}
          </Words>
        )}
        {digest && (
          <Link onTap={() => fetchFile(`/api/payout/batches/${id}/file`, `付款文件-${id.slice(0, 8)}.csv`)}>
            下载付款文件
          </Link>
        )}
      </Box>
      <Note>
        {payer} · {automatic ? '确认后自动付款' : '人工下达'} · <MomentWords at={createdAt} />
        {sentAt && (
          <>
            ，<MomentWords at={sentAt} /> 送达银行
          </>
        )}
      </Note>
      {digest && <Box className="digest">文件指纹（SM3）{digest}</Box>}
    </>
  )
}

/** The bank has not taken the file; once its cause is removed it is sent again, and no payment twice. */
function Refused({ batch }: { batch: BatchView }) {
  const resubmit = useCommand(api.payout.resubmit.mutate, () => say('已重新送往银行。'))
  if (!batch.failure) return null
  return (
    <>
      <Notice tone={batch.canResubmit ? 'bad' : 'attention'}>
        {batch.failure}
        {batch.canResubmit ? '' : '。平台会自动再试，不用操作。'}
      </Notice>
      <CommandNote command={resubmit} />
      {batch.canResubmit && (
        <Box className="form-actions">
          <Button busy={resubmit.busy} onTap={() => void resubmit.run({ batchId: batch.id })}>
            重新送往银行
          </Button>
        </Box>
      )}
    </>
  )
}

const columns: Column<PayoutRow>[] = [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ enterpriseName, policyTitle }) => (
      <>
        <Words className="strong">{enterpriseName}</Words>
        <Note>{policyTitle}</Note>
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
  {
    key: 'status',
    title: '状态',
    cell: ({ status, statusLabel, failureLabel, attempt }) => (
      <>
        <Tag tone={payoutTone(status)}>{failureLabel ? `${statusLabel}：${failureLabel}` : statusLabel}</Tag>
        {attempt > 1 && <Note>第 {attempt} 次付款</Note>}
      </>
    ),
  },
  { key: 'settled', title: '银行答复', cell: ({ settledAt }) => <MomentWords at={settledAt} /> },
  { key: 'amount', title: '金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]
