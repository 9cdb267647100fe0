import { FileFormatError, fenOf, readDigestFile, writeDigestFile } from './digest-file.ts'
import type { PaymentBatch, PaymentLine } from './port.ts'

/**
 * The payment file, version 1:
 * ```
 * H,PAY,1,batchId,createdAt,payer
 * L,orderId,accountNumber,accountHolder,bankName,amountFen,remark      (one per payment)
 * T,count,totalFen,sm3
 * ```
 * The same batch always gives the same bytes, so a repeated submission can be recognised by its digest.
 * @throws FileFormatError for a line no bank would take (no account, amount not above 0, an order twice)
 */
export function writePaymentFile(batch: PaymentBatch): string {
  batch.lines.forEach((line, index) => {
    checkLine(line, index + 2)
  })
  checkOrdersOnce(batch.lines)
  const records = batch.lines.map((line) => [
    'L',
    line.orderId,
    line.accountNumber,
    line.accountHolder,
    line.bankName,
    String(line.amountFen),
    line.remark,
  ])
  return writeDigestFile(['PAY', '1', batch.batchId, batch.createdAt, batch.payer], records, totalOf(batch.lines))
}

/** @throws FileFormatError for anything that is not exactly what {@link writePaymentFile} writes */
export function parsePaymentFile(text: string): PaymentBatch {
  const { header, records, totalFen } = readDigestFile(text)
  const [kind, version, batchId, createdAt, payer] = header
  if (kind !== 'PAY' || version !== '1' || !batchId || !createdAt || !payer) throw new FileFormatError('bad_header', 1)
  const lines = records.map((record, index) => parseLine(record, index + 2))
  checkOrdersOnce(lines)
  if (totalOf(lines) !== totalFen) throw new FileFormatError('wrong_total', records.length + 2)
  return { batchId, createdAt, payer, lines }
}

function parseLine(record: string[], at: number): PaymentLine {
  const [kind, orderId = '', accountNumber = '', accountHolder = '', bankName = '', amount, remark = ''] = record
  if (kind !== 'L' || record.length !== 7) throw new FileFormatError('bad_line', at)
  const line = { orderId, accountNumber, accountHolder, bankName, amountFen: fenOf(amount, at), remark }
  checkLine(line, at)
  return line
}

function checkLine(line: PaymentLine, at: number): void {
  if (!line.orderId || !line.accountNumber || !line.accountHolder) throw new FileFormatError('bad_line', at)
  if (!Number.isSafeInteger(line.amountFen) || line.amountFen <= 0) throw new FileFormatError('bad_amount', at)
}

function checkOrdersOnce(lines: PaymentLine[]): void {
  const seen = new Set<string>()
  lines.forEach(({ orderId }, index) => {
    if (seen.has(orderId)) throw new FileFormatError('order_twice', index + 2)
    seen.add(orderId)
  })
}

function totalOf(lines: PaymentLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountFen, 0)
}
