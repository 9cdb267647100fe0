import type { RosterRowView } from '@huiqi/bff/roster/views'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../../api/client.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Note } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { Reasons } from '../reasons.tsx'

interface RowSheetProps {
  rosterId: string
  line: number
  actions?: ((row: RosterRowView, close: () => void) => ReactNode) | undefined
  onClose: () => void
}

/** One enterprise of a roster: its amount, every condition with its value and source, who objects, who has not answered. */
export function RowSheet({ rosterId, line, actions, onClose }: RowSheetProps) {
  const row = useQuery(ask.roster.row.queryOptions({ rosterId, line }))
  return (
    <Sheet title={row.data?.enterpriseName ?? '名单中的企业'} onClose={onClose}>
      <Loaded query={row}>
        {(detail) => (
          <>
            <Note>
              {detail.uscc} · {detail.regionName} · 第 {detail.line} 行
            </Note>
            <Amount fen={detail.amountFen} />
            {detail.basis && <Note>部门填写的依据：{detail.basis}</Note>}
            {detail.vetoes.map(({ departmentName, categoryLabel, reason }) => (
              <Notice key={`${departmentName}${categoryLabel}`} tone="bad">
                {departmentName}否决（{categoryLabel}）：{reason}
              </Notice>
            ))}
            {detail.waitingFor.length > 0 && (
              <Notice tone="attention">还没有答复：{detail.waitingFor.join('、')}</Notice>
            )}
            <Reasons reasons={detail.reasons} />
            {actions?.(detail, onClose)}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
