import { useState } from 'react'
import { routes } from '../../../routes.ts'
import { Segments } from '../../../ui/segments.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { Dictionary } from './dictionary.tsx'
import { ImportTable } from './import-table.tsx'
import { SendCard } from './send-card.tsx'

type Part = 'send' | 'dictionary'

const parts: readonly { value: Part; label: string }[] = [
  { value: 'send', label: '导入' },
  { value: 'dictionary', label: '指标字典' },
]

/** 数据导入: the department's facts in, what it sent before, and what there is to tell. */
export default function Facts() {
  const [part, choose] = useState<Part>('send')
  return (
    <StaffDesk now={routes.facts} title="数据导入">
      {() => (
        <>
          <Segments label="数据导入" options={parts} now={part} onChoose={choose} />
          {part === 'dictionary' ? (
            <Dictionary />
          ) : (
            <>
              <SendCard />
              <ImportTable />
            </>
          )}
        </>
      )}
    </StaffDesk>
  )
}
