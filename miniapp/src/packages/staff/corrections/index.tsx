import type { StaffCorrectionRow } from '@huiqi/bff/profile/views'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Tap } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LimitTag } from '../limit-tag.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { MomentWords } from '../words.tsx'

/** 数据核对: what enterprises say is wrong with the department's data, or missing; the most urgent first. */
export default function Corrections() {
  return (
    <StaffDesk now={routes.corrections} title="数据核对">
      {() => <Asked />}
    </StaffDesk>
  )
}

function Asked() {
  const corrections = useQuery(ask.profile.corrections.queryOptions())
  return (
    <Loaded query={corrections}>
      {(all) =>
        all.length === 0 ? (
          <Empty title="没有要核对的数据">企业认为本单位提供的数据不对或缺少时，会到这里，5 个工作日内答复。</Empty>
        ) : (
          <Table label="企业请本单位核对的数据" columns={columns} rows={all} rowKey={({ id }) => id} />
        )
      }
    </Loaded>
  )
}

const columns: Column<StaffCorrectionRow>[] = [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ id, enterpriseName }) => (
      <Tap className="cell-link" onTap={() => open(routes.correction(id))}>
        {enterpriseName}
      </Tap>
    ),
  },
  {
    key: 'value',
    title: '数据',
    cell: ({ name, periodWords }) => (periodWords ? `${name}（${periodWords}）` : name),
  },
  { key: 'before', title: '原来', cell: ({ before }) => before ?? '没有数据' },
  { key: 'proposed', title: '企业说应该是', cell: ({ proposed }) => proposed },
  { key: 'asked', title: '提出', cell: ({ createdAt }) => <MomentWords at={createdAt} /> },
  {
    key: 'limit',
    title: '时限',
    cell: ({ state, stateLabel, due, breached }) =>
      state === 'open' ? <LimitTag deadline={due} breached={breached} /> : <Tag tone="good">{stateLabel}</Tag>,
  },
]
