import type { ReactNode } from 'react'
import { Box, Words } from './host.tsx'

export interface Column<Row> {
  key: string
  title: string
  /** `end` for figures. */
  align?: 'start' | 'end'
  /** As wide as what it holds, which is short and stays on one line. */
  fit?: boolean
  /** What the row is about: on a narrow screen the card's heading. */
  lead?: boolean
  cell: (row: Row) => ReactNode
}

interface TableProps<Row> {
  /** What the table lists, for those who do not see it. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table on a wide screen; on a narrow one each row is a card with its columns' titles inside. */
export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <Box as="table" className="table" aria-label={label}>
      <Box as="thead" className="table-head">
        <Box as="tr" className="table-row">
          {columns.map(({ key, title, ...shape }) => (
            <Box as="th" key={key} className={cellClass(shape)}>
              {title}
            </Box>
          ))}
        </Box>
      </Box>
      <Box as="tbody" className="table-body">
        {rows.map((row) => (
          <Box as="tr" key={rowKey(row)} className="table-row">
            {columns.map(({ key, title, cell, ...shape }) => (
              <Box as="td" key={key} className={cellClass(shape)}>
                <Words className="table-cell-title" aria-hidden>
                  {title}
                </Words>
                <Box className="table-cell-value">{cell(row)}</Box>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const cellClass = ({ align = 'start', fit, lead }: Omit<Column<never>, 'key' | 'title' | 'cell'>) =>
  ['table-cell', `table-${align}`, fit && 'table-fit', lead && 'table-lead'].filter(Boolean).join(' ')
