import type { StaffClaimRow } from '@huiqi/bff/claim/views'
import { formatYuan } from '@huiqi/shared/money'
import { api } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Tap } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LimitTag } from '../limit-tag.tsx'
import { PagerLine } from '../pager-line.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { usePager } from '../use-pager.ts'

const pageSize = 50

/** 异议: what enterprises say is wrong with their offers, the most urgent first. */
export default function Disputes() {
  return (
    <StaffDesk now={routes.disputes} title="异议">
      {() => <Open />}
    </StaffDesk>
  )
}

function Open() {
  const pager = usePager(['claims disputed'], (after: string | null) =>
    api.claim.toReview.query({ state: 'disputed', after }),
  )
  return (
    <Loaded query={pager.query}>
      {({ claims, total }) =>
        total === 0 ? (
          <Empty title="没有待答复的异议">企业认为金额或信息不对时，会到这里答复；答复前确认期限停止计算。</Empty>
        ) : (
          <>
            <Table label="待答复的异议" columns={columns} rows={claims} rowKey={({ id }) => id} />
            <PagerLine pager={pager} total={total} shown={claims.length} size={pageSize} unit="件" />
          </>
        )
      }
    </Loaded>
  )
}

const columns: Column<StaffClaimRow>[] = [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ id, enterpriseName }) => (
      <Tap className="cell-link" onTap={() => open(routes.staffClaim(id))}>
        {enterpriseName}
      </Tap>
    ),
  },
  { key: 'policy', title: '政策', cell: ({ policyTitle }) => policyTitle },
  {
    key: 'subject',
    title: '对什么有异议',
    cell: ({ dispute }) => (dispute ? <Tag tone="attention">{dispute.subjectLabel}</Tag> : '—'),
  },
  { key: 'statement', title: '企业怎么说', cell: ({ dispute }) => shortened(dispute?.statement ?? '') },
  {
    key: 'limit',
    title: '时限',
    cell: ({ deadline, breached }) => <LimitTag deadline={deadline} breached={breached} />,
  },
  { key: 'amount', title: '金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]

/** The whole statement is on the claim's own screen. */
const most = 40
const shortened = (words: string): string => (words.length > most ? `${words.slice(0, most)}…` : words)
