import { expect, test } from 'vitest'
import { sm3 } from '../../secrets/sm3.ts'
import { FileFormatError } from './digest-file.ts'
import { parsePaymentFile, writePaymentFile } from './payment-file.ts'
import type { PaymentBatch } from './port.ts'

const batch: PaymentBatch = {
  batchId: 'B20261120-1',
  payer: '无锡市财政局',
  createdAt: '2026-11-20T06:03:00.000Z',
  lines: [
    line('o1', { amountFen: 30_000_000, accountHolder: '示例"云杉",精密制造有限公司' }),
    line('o2', { amountFen: 1, remark: '' }),
  ],
}

function line(orderId: string, rest: object) {
  return {
    orderId,
    accountNumber: '6217001210024455678',
    accountHolder: '示例公司',
    bankName: '中国银行无锡新区支行',
    amountFen: 100,
    remark: '高新技术企业首次认定奖励',
    ...rest,
  }
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof FileFormatError) return `${error.code}@${error.line}`
    throw error
  }
  return 'accepted'
}

/** A file whose digest is right although its content is not. */
function signed(rows: string, trailer: string): string {
  return `${rows}T,${trailer},${sm3(rows)}\n`
}

test('a batch survives the way out and back, and always gives the same bytes', () => {
  const file = writePaymentFile(batch)
  expect(file).toContain('\nT,2,30000001,')
  expect(parsePaymentFile(file)).toEqual(batch)
  expect(writePaymentFile(structuredClone(batch))).toBe(file)
  expect(parsePaymentFile(writePaymentFile({ ...batch, lines: [] })).lines).toEqual([])
})

test('any one changed character is noticed', () => {
  const file = writePaymentFile(batch)
  for (let at = 0; at < file.length; at++) {
    const changed = file.slice(0, at) + (file[at] === '7' ? '8' : '7') + file.slice(at + 1)
    expect(codeOf(() => parsePaymentFile(changed))).not.toBe('accepted')
  }
  expect(codeOf(() => parsePaymentFile(file.slice(0, -70)))).not.toBe('accepted')
})

test.each([
  ['', '0,0', 'no_header@1'],
  ['X,PAY,1,b,t,p\n', '0,0', 'no_header@1'],
  ['H,PAY,2,b,t,p\n', '0,0', 'bad_header@1'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,5,r\n', '2,5', 'wrong_count@3'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,5,r\n', '1,6', 'wrong_total@3'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,5.00,r\n', '1,5', 'bad_amount@2'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,0,r\n', '1,0', 'bad_amount@2'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,-5,r\n', '1,0', 'bad_amount@2'],
  ['H,PAY,1,b,t,p\nL,o1,,h,b,5,r\n', '1,5', 'bad_line@2'],
  ['H,PAY,1,b,t,p\nL,o1,1,h,b,5,r\nL,o1,1,h,b,5,r\n', '2,10', 'order_twice@3'],
])('%j with trailer %s is refused: %s', (rows, trailer, code) => {
  expect(codeOf(() => parsePaymentFile(signed(rows, trailer)))).toBe(code)
})

test.each([
  ['not a file at all', 'no_header@1'],
  ['H,"\n', 'not_csv@1'],
])('%j is refused: %s', (text, code) => {
  expect(codeOf(() => parsePaymentFile(text))).toBe(code)
})

test.each([
  [[line('o1', {}), line('o1', {})], 'order_twice@3'],
  [[line('o1', { amountFen: 0.5 })], 'bad_amount@2'],
  [[line('o1', { remark: 'a\nT,0,0,x' })], 'control_character@0'],
])('a batch %# no bank would take is not written', (lines, code) => {
  expect(codeOf(() => writePaymentFile({ ...batch, lines }))).toBe(code)
})
