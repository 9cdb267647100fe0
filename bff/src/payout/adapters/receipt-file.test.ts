import { expect, test } from 'vitest'
import { sm3 } from '../../secrets/sm3.ts'
import type { PaymentReceipt } from './port.ts'
import { parseReceiptFile, writeReceiptFile } from './receipt-file.ts'

const at = '2026-11-20T06:03:05.000Z'
const receipts: PaymentReceipt[] = [
  { orderId: 'o1', batchId: 'b1', amountFen: 500, outcome: 'settled', bankReference: 'R1', at },
  { orderId: 'o2', batchId: 'b1', amountFen: 700, outcome: 'failed', reason: 'name_mismatch', at },
]

test('receipts survive the way out and back; only settled ones are in the total', () => {
  const file = writeReceiptFile({ next: '2', receipts })
  expect(file).toContain('\nT,2,500,')
  expect(parseReceiptFile(file)).toEqual({ next: '2', receipts })
  expect(parseReceiptFile(writeReceiptFile({ next: '', receipts: [] }))).toEqual({ next: '', receipts: [] })
})

test.each([
  [`R,o1,b1,5,settled,,,${at}`, '1,5'],
  [`R,o1,b1,5,failed,weather,,${at}`, '1,0'],
  [`R,o1,b1,5,failed,toString,,${at}`, '1,0'],
  [`R,o1,b1,5,pending,,R1,${at}`, '1,0'],
  ['R,o1,b1,5,settled,,R1,yesterday', '1,5'],
  [`R,o1,b1,5,settled,,R1,${at}`, '1,6'],
])('%s is not a receipt', (record, trailer) => {
  const rows = `H,RECEIPT,1,9\n${record}\n`
  expect(() => parseReceiptFile(`${rows}T,${trailer},${sm3(rows)}\n`)).toThrow('line')
})

test('a payment file is not a receipt file', () => {
  const rows = 'H,PAY,1,b,t,p\n'
  expect(() => parseReceiptFile(`${rows}T,0,0,${sm3(rows)}\n`)).toThrow('bad_header')
})
