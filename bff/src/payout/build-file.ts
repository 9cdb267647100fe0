import type { Tx } from '../db/database.ts'
import { accountPlace } from '../enterprise/record-account.ts'
import { open } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { writePaymentFile } from './adapters/payment-file.ts'
import { type Batch, payerName, paymentLines } from './store.ts'

/** What a payee's statement has room for. */
const REMARK_LENGTH = 60

/** The payment file of a batch. The only place where account numbers are opened. */
export async function buildFile(tx: Tx, keyRing: KeyRing, batch: Batch): Promise<string> {
  const lines = await paymentLines(tx, batch.id)
  return writePaymentFile({
    batchId: batch.id,
    payer: await payerName(tx, batch.departmentCode),
    createdAt: batch.createdAt.toISOString(),
    lines: lines.map((line) => ({
      orderId: line.orderId,
      accountNumber: open(keyRing, accountPlace(line.accountId), line.numberSealed),
      accountHolder: line.holderName,
      bankName: line.bankName,
      amountFen: line.amountFen,
      remark: line.policyTitle.slice(0, REMARK_LENGTH),
    })),
  })
}
