import type { RosterCard } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Tap } from '../../../ui/host.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Staff } from '../nav.ts'
import { PagerLine } from '../pager-line.tsx'
import { rosterTone, underWay } from '../roster-tones.ts'
import { StaffDesk } from '../staff-desk.tsx'
import { usePager } from '../use-pager.ts'
import { DayWords } from '../words.tsx'
import { CreateButton } from './create-button.tsx'

const pageSize = 20

type Scope = 'toAuthorise' | 'all'

/** Finance sees rosters of all departments; those that wait for it come first. */
const scopes: readonly { value: Scope; label: string }[] = [
  { value: 'toAuthorise', label: '待授权付款' },
  { value: 'all', label: '全部' },
]

/** 名单: the department's rosters, the latest first; for finance those of all departments. */
export default function Rosters() {
  return (
    <StaffDesk now={routes.rosters} title="名单" head={<CreateButton />}>
      {(staff) => <RosterList staff={staff} />}
    </StaffDesk>
  )
}

function RosterList({ staff }: { staff: Staff }) {
  const finance = staff.roles.includes('finance')
  const [scope, choose] = useState<Scope>(finance ? 'toAuthorise' : 'all')
  const toAuthorise = scope === 'toAuthorise'
  const pager = usePager(['rosters', scope], (after: string | null) => api.roster.list.query({ toAuthorise, after }))
  const officer = staff.roles.includes('officer')
  return (
    <>
      {finance && <Segments label="名单" options={scopes} now={scope} onChoose={choose} />}
      <Loaded query={pager.query}>
        {({ rosters, total }) =>
          total === 0 ? (
            <Empty title={toAuthorise ? '没有待授权付款的名单' : '还没有名单'}>
              {officer ? '选一项已发布的免申即享政策，上传名单或由平台按条件生成。' : '经办人建立名单后，会列在这里。'}
            </Empty>
          ) : (
            <>
              <Table label="名单" columns={columns(staff)} rows={rosters} rowKey={({ id }) => id} />
              <PagerLine pager={pager} total={total} shown={rosters.length} size={pageSize} unit="份" />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const columns = (staff: Staff): Column<RosterCard>[] => [
  {
    key: 'title',
    title: '名单',
    lead: true,
    cell: ({ id, title }) => (
      <Tap className="cell-link" onTap={() => open(routes.roster(id))}>
        {title}
      </Tap>
    ),
  },
  ...(staff.roles.includes('finance')
    ? [{ key: 'department', title: '部门', cell: ({ departmentName }: RosterCard) => departmentName }]
    : []),
  { key: 'kind', title: '来源', cell: ({ kindLabel }) => kindLabel },
  {
    key: 'status',
    title: '状态',
    cell: ({ status, statusLabel }) => <Tag tone={rosterTone(status)}>{statusLabel}</Tag>,
  },
  { key: 'confirmBy', title: '确认截止', cell: ({ confirmBy }) => <DayWords at={confirmBy} /> },
  {
    key: 'count',
    title: '企业',
    align: 'end',
    cell: ({ status, rowCount }) => (underWay(status) ? '…' : `${rowCount} 家`),
  },
  { key: 'total', title: '合计（元）', align: 'end', cell: ({ totalFen }) => formatYuan(totalFen) },
]
