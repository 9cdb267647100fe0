import { Check } from '../../ui/check.tsx'
import type { Column } from '../../ui/table.tsx'
import type { Selection } from './use-selection.ts'

/** A table's first column: takes a row along. */
export const selectColumn = <Row,>(selection: Selection<Row>, nameOf: (row: Row) => string): Column<Row> => ({
  key: 'take',
  title: '选择',
  cell: (row) => <Check label={nameOf(row)} on={selection.has(row)} onChange={(on) => selection.set([row], on)} />,
})
