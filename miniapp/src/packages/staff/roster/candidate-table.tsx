import type { CandidateView, RosterView } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PagerLine } from '../pager-line.tsx'
import { shortUscc } from '../short-uscc.ts'
import { usePager } from '../use-pager.ts'

const pageSize = 50

/** Everybody eligible in the order of the selection: place, what it was ranked by, amount, or why it was not taken. */
export function CandidateTable({ roster }: { roster: RosterView }) {
  const [left, setLeft] = useState(false)
  const key = ['roster candidates', roster.id, roster.version, left]
  const pager = usePager(key, (after: number | null) =>
    api.roster.candidates.query({ rosterId: roster.id, ...(left && { left }), after }),
  )
  return (
    <>
      <Choices
        label="只看"
        options={[{ value: 'left', label: '只看未入选的' }]}
        chosen={left ? ['left'] : []}
        onChange={(chosen) => setLeft(chosen.length > 0)}
      />
      <Loaded query={pager.query}>
        {({ candidates, total }) =>
          candidates.length === 0 ? (
            <Empty title={left ? '符合条件的都入选了' : '没有符合条件的企业'} />
          ) : (
            <>
              <Table label="参加择优的企业" columns={columns} rows={candidates} rowKey={({ uscc }) => uscc} />
              <PagerLine pager={pager} total={total} shown={candidates.length} size={pageSize} unit="家" />
            </>
          )
        }
      </Loaded>
    </>
  )
}

/** Enough of a lot to compare it by eye. */
const shownDigits = 12

const columns: Column<CandidateView>[] = [
  { key: 'place', title: '名次', cell: ({ place }) => place ?? '—' },
  { key: 'name', title: '企业', lead: true, cell: ({ enterpriseName }) => enterpriseName },
  { key: 'uscc', title: '统一社会信用代码', cell: ({ uscc }) => shortUscc(uscc) },
  {
    key: 'figures',
    title: '排名依据',
    cell: ({ figures, lot }) => (
      <>
        {figures.map((figure) => (
          <Box key={figure}>{figure}</Box>
        ))}
        {lot && <Box>签号 {lot.slice(0, shownDigits)}…</Box>}
      </>
    ),
  },
  {
    key: 'outcome',
    title: '结果',
    cell: ({ reason }) => (reason === null ? '入选' : <Words className="figure-attention">未入选：{reason}</Words>),
  },
  {
    key: 'amount',
    title: '金额（元）',
    align: 'end',
    cell: ({ awardedFen }) => (awardedFen === null ? '—' : formatYuan(awardedFen)),
  },
]
