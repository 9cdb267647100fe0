import type { FactImportView, FactProblemView } from '@huiqi/bff/fact/views'
import { api } from '../../../../api/client.ts'
import { useDownload } from '../../../../api/use-download.ts'
import { Link, Note } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'
import { Loaded } from '../../../../ui/states.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { PagerWays } from '../../pager-line.tsx'
import { usePager } from '../../use-pager.ts'

/** Lines of the file with something wrong: where, what stands there, what to do. */
export function ProblemTable({ sent: { id, fileName } }: { sent: FactImportView }) {
  const { fetchFile } = useDownload()
  const pager = usePager(['fact problems', id], (after: number | null) =>
    api.fact.problems.query({ importId: id, after }),
  )
  const name = fileName.replace(/\.[^.]*$/, '')
  const file = (ending: string) => fetchFile(`/api/fact/${id}/problems.${ending}`, `${name}-错误行.${ending}`)
  return (
    <>
      <Box className="card-line">
        <Note>下面列出的没有采用，其余的不受影响。下载后在原处改正，再导入这份错误行文件即可。</Note>
        <Box className="chips">
          <Link onTap={() => file('xlsx')}>下载错误行（XLSX）</Link>
          <Link onTap={() => file('csv')}>CSV</Link>
        </Box>
      </Box>
      <Loaded query={pager.query}>
        {({ problems }) => (
          <>
            <Table
              label="错误行"
              columns={columns}
              rows={problems}
              rowKey={({ line, column, code }) => `${line}${column}${code}`}
            />
            <PagerWays pager={pager} />
          </>
        )}
      </Loaded>
    </>
  )
}

const columns: Column<FactProblemView>[] = [
  { key: 'line', title: '行', fit: true, cell: ({ line }) => String(line) },
  { key: 'column', title: '列', fit: true, cell: ({ column }) => column },
  { key: 'value', title: '填写的内容', cell: ({ value }) => value || '（空）' },
  { key: 'sentence', title: '问题', cell: ({ sentence }) => sentence },
]
