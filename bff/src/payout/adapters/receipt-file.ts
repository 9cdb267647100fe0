import { FileFormatError, fenOf, readDigestFile, writeDigestFile } from './digest-file.ts'
import { type FailureReason, failureReasons, type PaymentReceipt } from './port.ts'

export interface ReceiptPage {
  /** where the next page starts */
  next: string
  receipts: PaymentReceipt[]
}

/**
 * The receipt file, version 1; the total counts settled payments only:
 * ```
 * H,RECEIPT,1,nextCursor
 * R,orderId,batchId,amountFen,settled|failed,reason,bankReference,at    (one per order)
 * T,count,totalFen,sm3
 * ```
 */
export function writeReceiptFile({ next, receipts }: ReceiptPage): string {
  const records = receipts.map((receipt) => [
    'R',
    receipt.orderId,
    receipt.batchId,
    String(receipt.amountFen),
    receipt.outcome,
    receipt.reason ?? '',
    receipt.bankReference ?? '',
    receipt.at,
  ])
  return writeDigestFile(['RECEIPT', '1', next], records, settledFen(receipts))
}

/** @throws FileFormatError when the file is damaged or says something this version does not know */
export function parseReceiptFile(text: string): ReceiptPage {
  const { header, records, totalFen } = readDigestFile(text)
  const [kind, version, next] = header
  if (kind !== 'RECEIPT' || version !== '1' || next === undefined) throw new FileFormatError('bad_header', 1)
  const receipts = records.map((record, index) => parseRecord(record, index + 2))
  if (settledFen(receipts) !== totalFen) throw new FileFormatError('wrong_total', records.length + 2)
  return { next, receipts }
}

function parseRecord(record: string[], line: number): PaymentReceipt {
  const [kind, orderId, batchId, amount, outcome, reason = '', bankReference, at] = record
  if (kind !== 'R' || !orderId || !batchId || !at || Number.isNaN(Date.parse(at))) {
    throw new FileFormatError('bad_line', line)
  }
  const common = { orderId, batchId, amountFen: fenOf(amount, line), at }
  if (outcome === 'settled' && bankReference) return { ...common, outcome, bankReference }
  if (outcome === 'failed' && isFailureReason(reason)) return { ...common, outcome, reason }
  throw new FileFormatError('bad_outcome', line)
}

function isFailureReason(text: string): text is FailureReason {
  return Object.hasOwn(failureReasons, text)
}

function settledFen(receipts: PaymentReceipt[]): number {
  return receipts.reduce((sum, receipt) => sum + (receipt.outcome === 'settled' ? receipt.amountFen : 0), 0)
}
