import type { RosterRowView, RosterView } from '@huiqi/bff/roster/views'
import { formatYuan } from '@huiqi/shared/money'
import { type ReactNode, useState } from 'react'
import { api } from '../../../api/client.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { PagerLine } from '../pager-line.tsx'
import { jointWords } from '../roster-tones.ts'
import { shortUscc } from '../short-uscc.ts'
import { usePager } from '../use-pager.ts'
import { useSettled } from '../use-settled.ts'
import { RowSheet } from './row-sheet.tsx'

const pageSize = 50

interface RowTableProps {
  roster: RosterView
  /** What can be done with one row, in its sheet. */
  actions?: (row: RosterRowView, close: () => void) => ReactNode
}

/** A roster's rows: found by name or code, only the vetoed ones on demand, each with all its conditions in a sheet. */
export function RowTable({ roster, actions }: RowTableProps) {
  const [text, setText] = useState('')
  const [vetoed, setVetoed] = useState(false)
  const [line, open] = useState<number | null>(null)
  const wanted = useSettled(text.trim())
  // What the platform has filled in or released since, or others have decided, is another list.
  const seen = [roster.version, roster.status, roster.vetoedCount, roster.joint.answered]
  const pager = usePager(['roster rows', roster.id, ...seen, wanted, vetoed], (after: number | null) =>
    api.roster.rows.query({
      rosterId: roster.id,
      ...(wanted && { text: wanted }),
      ...(vetoed && { vetoed }),
      after,
    }),
  )
  return (
    <>
      <Box className="filters">
        <Field
          label="查找企业"
          placeholder="按企业名称或统一社会信用代码查找"
          value={text}
          onChange={setText}
          maxLength={50}
        />
        {roster.vetoedCount > 0 && (
          <Choices
            label="只看"
            options={[{ value: 'vetoed', label: '只看被否决的' }]}
            chosen={vetoed ? ['vetoed'] : []}
            onChange={(chosen) => setVetoed(chosen.length > 0)}
          />
        )}
      </Box>
      <Loaded query={pager.query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty title={wanted || vetoed ? '没有符合的企业' : '名单里还没有企业'} />
          ) : (
            <>
              <Table
                label="名单中的企业"
                columns={columns(roster, open)}
                rows={rows}
                rowKey={({ line }) => String(line)}
              />
              <PagerLine pager={pager} total={total} shown={rows.length} size={pageSize} unit="家" />
            </>
          )
        }
      </Loaded>
      {line !== null && <RowSheet rosterId={roster.id} line={line} actions={actions} onClose={() => open(null)} />}
    </>
  )
}

/**
 * What the data at hand does not bear out is to be seen before the list goes out. Whom the platform has drawn meets what
 * is asked: of conditions that stand for one another, one is enough.
 */
function Conditions({ met, total, unknown, words, imported }: RosterRowView['conditions'] & { imported: boolean }) {
  const doubtful = unknown > 0 || (imported && met < total)
  return doubtful ? <Words className="figure-attention">{words}</Words> : words
}

const columns = (roster: RosterView, open: (line: number) => void): Column<RosterRowView>[] => [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ enterpriseName, line }) => (
      <Tap className="cell-link" onTap={() => open(line)}>
        {enterpriseName}
      </Tap>
    ),
  },
  { key: 'uscc', title: '统一社会信用代码', cell: ({ uscc }) => shortUscc(uscc) },
  {
    key: 'conditions',
    title: '依据',
    cell: ({ conditions }) => <Conditions {...conditions} imported={roster.kind === 'imported'} />,
  },
  {
    key: 'joint',
    title: '联审',
    cell: (row) => {
      const { tone, words } = jointWords(row, roster.requests.length)
      return <Tag tone={tone}>{words}</Tag>
    },
  },
  { key: 'amount', title: '金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]
