import type { JointReviewCard } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Tap } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { requestWords } from '../request-words.ts'
import { StaffDesk } from '../staff-desk.tsx'
import { DayWords } from '../words.tsx'

/** 联合审核: rosters the department was asked to look at, those that wait first. */
export default function Vetoes() {
  return (
    <StaffDesk now={routes.vetoes} title="联合审核">
      {() => <Asked />}
    </StaffDesk>
  )
}

function Asked() {
  const asked = useQuery(ask.roster.toReview.queryOptions())
  return (
    <Loaded query={asked}>
      {(rosters) =>
        rosters.length === 0 ? (
          <Empty title="没有请贵单位会审的名单">其他部门送来的名单会列在这里，到期没有答复视为没有意见。</Empty>
        ) : (
          <Table label="请贵单位会审的名单" columns={columns} rows={rosters} rowKey={({ id }) => id} />
        )
      }
    </Loaded>
  )
}

const columns: Column<JointReviewCard>[] = [
  {
    key: 'title',
    title: '名单',
    lead: true,
    cell: ({ id, title }) => (
      <Tap className="cell-link" onTap={() => open(routes.jointReview(id))}>
        {title}
      </Tap>
    ),
  },
  { key: 'department', title: '送审部门', cell: ({ departmentName }) => departmentName },
  {
    key: 'answer',
    title: '本单位答复',
    cell: ({ request }) => {
      const { tone, words } = requestWords(request)
      return <Tag tone={tone}>{words}</Tag>
    },
  },
  { key: 'due', title: '答复期限', cell: ({ request }) => <DayWords at={request.dueAt} /> },
  { key: 'count', title: '企业', align: 'end', cell: ({ rowCount }) => `${rowCount} 家` },
  { key: 'total', title: '合计（元）', align: 'end', cell: ({ totalFen }) => formatYuan(totalFen) },
]
