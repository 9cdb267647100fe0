import type { RosterProblemView, RosterView } from '@huiqi/bff/roster/views'
import { api } from '../../../api/client.ts'
import { useDownload } from '../../../api/use-download.ts'
import { Link, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PagerLine } from '../pager-line.tsx'
import { usePager } from '../use-pager.ts'

const pageSize = 50

/** Lines of the file that were not taken: where, what stands there, what is wrong with it. */
export function ProblemTable({ roster }: { roster: RosterView }) {
  const { fetchFile } = useDownload()
  const pager = usePager(['roster problems', roster.id, roster.version, roster.status], (after: number | null) =>
    api.roster.problems.query({ rosterId: roster.id, after }),
  )
  const file = (ending: string) =>
    fetchFile(`/api/roster/${roster.id}/problems.${ending}`, `${roster.title}-错误行.${ending}`)
  return (
    <>
      <Box className="card-line">
        <Note>这些行没有收进名单，其余的不受影响。下载后改正，另存一份重新上传或另建一份名单。</Note>
        <Box className="chips">
          <Link onTap={() => file('xlsx')}>下载错误行（XLSX）</Link>
          <Link onTap={() => file('csv')}>CSV</Link>
        </Box>
      </Box>
      <Loaded query={pager.query}>
        {({ problems, total }) =>
          problems.length === 0 ? (
            <Empty title="没有错误行" />
          ) : (
            <>
              <Table
                label="错误行"
                columns={columns}
                rows={problems}
                rowKey={({ line, column, code }) => `${line}${column}${code}`}
              />
              <PagerLine pager={pager} total={total} shown={problems.length} size={pageSize} unit="处" />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const columns: Column<RosterProblemView>[] = [
  { key: 'line', title: '行', fit: true, cell: ({ line }) => String(line) },
  { key: 'column', title: '列', fit: true, cell: ({ column }) => column || '—' },
  { key: 'value', title: '填写的内容', cell: ({ value }) => value || '（空）' },
  { key: 'sentence', title: '问题', cell: ({ sentence }) => sentence },
]
