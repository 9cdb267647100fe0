/** One payment as the bank is asked to make it. The order id is paid at most once, whatever batch it comes in. */
export interface PaymentLine {
  orderId: string
  accountNumber: string
  accountHolder: string
  bankName: string
  /** 分, above 0 */
  amountFen: number
  /** what the payee reads on the statement */
  remark: string
}

export interface PaymentBatch {
  batchId: string
  /** who pays, as on the bank's contract: 无锡市财政局 */
  payer: string
  createdAt: string
  lines: PaymentLine[]
}

/** Why a bank sends a payment back. All of them need the payee to correct the account. */
export const failureReasons = {
  name_mismatch: '户名不符',
  account_invalid: '账号错误',
  account_closed: '账户已销户',
} as const

export type FailureReason = keyof typeof failureReasons

/** The bank's final word on one order. The same receipt may come again and in any order. */
export interface PaymentReceipt {
  orderId: string
  batchId: string
  amountFen: number
  outcome: 'settled' | 'failed'
  /** only when failed */
  reason?: FailureReason
  /** the bank's own number for the booking, only when settled */
  bankReference?: string
  /** when the bank booked or refused it, ISO 8601 */
  at: string
}

/** The bank or treasury that pays. */
export interface PayoutPort {
  /**
   * Hands a payment file over (see payment-file.ts). Safe to repeat with the same bytes; an order is never paid twice.
   * @throws OutsideError permanent: batch_conflict (id used for another file), order_conflict (an order id known with
   * another amount or account), bad_file, bad_signature; transient: everything that may pass, the file may have arrived
   */
  submit(batch: { batchId: string; file: string }): Promise<void>

  /**
   * Receipts after a cursor, some perhaps again. Store them, then the cursor, in one transaction.
   * @param since '' for the first time, then always the last `next`
   */
  receipts(since: string): Promise<{ receipts: PaymentReceipt[]; next: string }>
}
