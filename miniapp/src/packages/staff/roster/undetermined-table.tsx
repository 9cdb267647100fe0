import type { RosterView, UndeterminedView } from '@huiqi/bff/roster/views'
import { api } from '../../../api/client.ts'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PagerLine } from '../pager-line.tsx'
import { shortUscc } from '../short-uscc.ts'
import { usePager } from '../use-pager.ts'

const pageSize = 50

/** 待核实: enterprises the data at hand does not decide about, and what is missing. */
export function UndeterminedTable({ roster }: { roster: RosterView }) {
  const key = ['roster undetermined', roster.id, roster.version, roster.status]
  const pager = usePager(key, (after: string | null) => api.roster.undetermined.query({ rosterId: roster.id, after }))
  return (
    <>
      <Note>
        现有数据不能断定这些企业是否符合，所以不在名单里，也没有被排除。补齐数据后重新生成，或核实后上传名单。
      </Note>
      <Loaded query={pager.query}>
        {({ enterprises, total }) =>
          enterprises.length === 0 ? (
            <Empty title="没有待核实的企业" />
          ) : (
            <>
              <Table label="待核实的企业" columns={columns} rows={enterprises} rowKey={({ uscc }) => uscc} />
              <PagerLine pager={pager} total={total} shown={enterprises.length} size={pageSize} unit="家" />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const columns: Column<UndeterminedView>[] = [
  { key: 'name', title: '企业', lead: true, cell: ({ enterpriseName }) => enterpriseName },
  { key: 'uscc', title: '统一社会信用代码', cell: ({ uscc }) => shortUscc(uscc) },
  { key: 'region', title: '所在地', cell: ({ regionName }) => regionName },
  {
    key: 'questions',
    title: '缺什么',
    cell: ({ questions }) => questions.map((question) => <Box key={question}>{question}</Box>),
  },
]
