import type { FactImportStatus, FactImportView } from '@huiqi/bff/fact/views'
import { api } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Tap } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { grouped } from '../grouped.ts'
import { PagerWays } from '../pager-line.tsx'
import { usePager } from '../use-pager.ts'
import { MomentWords } from '../words.tsx'

/** What the department has sent, the latest first. */
export function ImportTable() {
  const pager = usePager(['fact imports'], (after: string | null) => api.fact.imports.query({ after }))
  return (
    <Loaded query={pager.query}>
      {({ imports }) =>
        imports.length === 0 ? (
          <Empty title="还没有导入过数据">导入后，每份文件的结果和错误行会列在这里。</Empty>
        ) : (
          <>
            <Table label="导入记录" columns={columns} rows={imports} rowKey={({ id }) => id} />
            <PagerWays pager={pager} />
          </>
        )
      }
    </Loaded>
  )
}

export const statusTones: Readonly<Record<FactImportStatus, Tone>> = { reading: 'main', done: 'good', failed: 'bad' }

const columns: Column<FactImportView>[] = [
  {
    key: 'file',
    title: '导入记录',
    lead: true,
    cell: ({ id, fileName }) => (
      <Tap className="cell-link" onTap={() => open(routes.factFile(id))}>
        {fileName}
      </Tap>
    ),
  },
  {
    key: 'status',
    title: '状态',
    cell: ({ status, statusLabel }) => <Tag tone={statusTones[status]}>{statusLabel}</Tag>,
  },
  { key: 'sentBy', title: '导入人', cell: ({ sentBy }) => sentBy },
  { key: 'sentAt', title: '时间', cell: ({ sentAt }) => <MomentWords at={sentAt} /> },
  { key: 'lines', title: '行数', align: 'end', cell: ({ lineCount }) => grouped(lineCount) },
  { key: 'changed', title: '更新（个值）', align: 'end', cell: ({ changedCount }) => grouped(changedCount) },
  { key: 'problems', title: '有问题（行）', align: 'end', cell: ({ problemCount }) => grouped(problemCount) },
]
