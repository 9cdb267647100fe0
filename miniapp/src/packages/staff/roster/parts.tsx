import type { RosterView } from '@huiqi/bff/roster/views'
import { useState } from 'react'
import { Segments } from '../../../ui/segments.tsx'
import { RowTable } from '../rows/row-table.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { ProblemTable } from './problem-table.tsx'
import { UndeterminedTable } from './undetermined-table.tsx'
import { VetoTable } from './veto-table.tsx'

type Part = 'rows' | 'candidates' | 'vetoes' | 'problems' | 'undetermined'

const partsOf = ({ rowCount, vetoedCount, problemCount, undeterminedCount, selection }: RosterView) =>
  (
    [
      { value: 'rows', label: '名单', count: rowCount },
      { value: 'candidates', label: '择优', count: selection?.outcome?.candidateCount ?? 0 },
      { value: 'vetoes', label: '否决', count: vetoedCount },
      { value: 'problems', label: '错误行', count: problemCount },
      { value: 'undetermined', label: '待核实', count: undeterminedCount },
    ] satisfies { value: Part; label: string; count: number }[]
  ).filter(({ count }) => count > 0)

/** The roster's rows, and what is not in order with it; nothing while there is nothing in it. */
export function RosterParts({ roster }: { roster: RosterView }) {
  const [chosen, choose] = useState<Part | null>(null)
  const parts = partsOf(roster)
  const part = parts.find(({ value }) => value === chosen)?.value ?? parts[0]?.value
  if (!part) return null
  return (
    <>
      {parts.length > 1 && (
        <Segments
          label="名单的内容"
          options={parts.map(({ value, label, count }) => ({ value, label: `${label} ${count}` }))}
          now={part}
          onChoose={choose}
        />
      )}
      {part === 'rows' && <RowTable roster={roster} />}
      {part === 'candidates' && <CandidateTable roster={roster} />}
      {part === 'vetoes' && <VetoTable roster={roster} />}
      {part === 'problems' && <ProblemTable roster={roster} />}
      {part === 'undetermined' && <UndeterminedTable roster={roster} />}
    </>
  )
}
