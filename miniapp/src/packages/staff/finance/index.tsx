import { useState } from 'react'
import { routes } from '../../../routes.ts'
import { Segments } from '../../../ui/segments.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { BatchTable } from './batch-table.tsx'
import { Payable } from './payable.tsx'
import { ReceiptProblems } from './receipt-problems.tsx'
import { Settlement } from './settlement.tsx'

type Part = 'payable' | 'batches' | 'receipts' | 'settlement'

const parts: readonly { value: Part; label: string }[] = [
  { value: 'payable', label: '待付款' },
  { value: 'batches', label: '付款批次' },
  { value: 'receipts', label: '回单异常' },
  { value: 'settlement', label: '市区结算' },
]

/** 兑付: what waits to be paid, what was sent to the bank and came back, and what the levels owe one another. */
export default function Finance() {
  const [part, choose] = useState<Part>('payable')
  return (
    <StaffDesk now={routes.finance} title="兑付">
      {() => (
        <>
          <Segments label="兑付" options={parts} now={part} onChoose={choose} />
          {part === 'payable' && <Payable onPaid={() => choose('batches')} />}
          {part === 'batches' && <BatchTable />}
          {part === 'receipts' && <ReceiptProblems />}
          {part === 'settlement' && <Settlement />}
        </>
      )}
    </StaffDesk>
  )
}
