import type { RosterView, VetoView } from '@huiqi/bff/roster/views'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MomentWords } from '../words.tsx'

/** Objections of other departments, withdrawn ones included. */
export function VetoTable({ roster }: { roster: RosterView }) {
  const vetoes = useQuery(ask.roster.vetoes.queryOptions({ rosterId: roster.id }))
  return (
    <Loaded query={vetoes}>
      {(all) =>
        all.length === 0 ? (
          <Empty title="没有部门提出否决" />
        ) : (
          <Table label="联合审核否决" columns={columns} rows={all} rowKey={({ id }) => id} />
        )
      }
    </Loaded>
  )
}

const columns: Column<VetoView>[] = [
  { key: 'name', title: '企业', lead: true, cell: ({ enterpriseName }) => enterpriseName },
  { key: 'department', title: '部门', cell: ({ departmentName }) => departmentName },
  {
    key: 'category',
    title: '类别',
    fit: true,
    cell: ({ categoryLabel, withdrawnAt }) => (
      <Tag tone={withdrawnAt ? 'plain' : 'bad'}>{withdrawnAt ? `${categoryLabel}（已撤回）` : categoryLabel}</Tag>
    ),
  },
  { key: 'reason', title: '理由', cell: ({ reason }) => reason },
  { key: 'evidence', title: '依据文号', cell: ({ evidence }) => evidence },
  { key: 'at', title: '时间', fit: true, cell: ({ createdAt }) => <MomentWords at={createdAt} /> },
]
