import { join } from 'node:path'
import { FileFormatError } from '../payout/adapters/digest-file.ts'
import { parsePaymentFile } from '../payout/adapters/payment-file.ts'
import type { FailureReason, PaymentBatch, PaymentLine, PaymentReceipt } from '../payout/adapters/port.ts'
import { sm3 } from '../secrets/sm3.ts'
import { openJournal } from './journal.ts'

export interface Order extends PaymentLine {
  batchId: string
  /** when the file came, ISO 8601 */
  receivedAt: string
  receipt?: PaymentReceipt
}

export interface ReceivedFile {
  batchId: string
  payer: string
  receivedAt: string
  digest: string
  orderIds: string[]
  totalFen: number
}

export interface AutoSettle {
  on: boolean
  delayMs: number
}

/** The journal holds causes only; receipts and orders are rebuilt from it. */
type Entry =
  | { type: 'batch'; at: string; digest: string; batch: PaymentBatch }
  | { type: 'outcome'; at: string; orderId: string; reason?: FailureReason }
  | { type: 'auto'; auto: AutoSettle }

export type Bank = ReturnType<typeof createBank>

/** Accounts that end so belong to somebody else: every payment to them fails with 户名不符. */
export const WRONG_HOLDER_SUFFIX = '4004'

const RECEIPTS_PER_PAGE = 1000

/** A bank that pays each order id once, whatever happens to the calls or to this process. */
export function createBank(options: { dir: string; now: () => Date; auto: AutoSettle }) {
  const files = new Map<string, ReceivedFile>()
  const orders = new Map<string, Order>()
  /** order ids without an outcome, oldest first, with the real time this process learnt of them */
  const pending = new Map<string, number>()
  const receipts: PaymentReceipt[] = []
  let auto = options.auto

  const journal = openJournal<Entry>(join(options.dir, 'bank.jsonl'))
  journal.entries.forEach(apply)

  function apply(entry: Entry): void {
    if (entry.type === 'auto') auto = entry.auto
    else if (entry.type === 'batch') applyBatch(entry.batch, entry.at, entry.digest)
    else applyOutcome(entry.orderId, entry.at, entry.reason)
  }

  function applyBatch(batch: PaymentBatch, receivedAt: string, digest: string): void {
    const { batchId, payer, lines } = batch
    const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
    const orderIds = lines.map((line) => line.orderId)
    files.set(batchId, { batchId, payer, receivedAt, digest, orderIds, totalFen })
    for (const line of lines) {
      const known = orders.get(line.orderId)
      if (known?.receipt) receipts.push(known.receipt)
      if (known) continue
      orders.set(line.orderId, { ...line, batchId, receivedAt })
      pending.set(line.orderId, Date.now())
      if (line.accountNumber.endsWith(WRONG_HOLDER_SUFFIX)) applyOutcome(line.orderId, receivedAt, 'name_mismatch')
    }
  }

  function applyOutcome(orderId: string, at: string, reason: FailureReason | undefined): void {
    const order = orders.get(orderId)
    if (!order) return
    const { batchId, amountFen } = order
    const bankReference = `SB${String(receipts.length + 1).padStart(10, '0')}`
    order.receipt = reason
      ? { orderId, batchId, amountFen, outcome: 'failed', reason, at }
      : { orderId, batchId, amountFen, outcome: 'settled', bankReference, at }
    receipts.push(order.receipt)
    pending.delete(orderId)
  }

  /** Changes memory at once, so that no second call can slip in between, and resolves when it is on disk. */
  function record(...entries: Entry[]): Promise<void> {
    for (const entry of entries) {
      apply(entry)
      journal.append(entry)
    }
    return journal.flushed()
  }

  const now = () => options.now().toISOString()

  return {
    files,
    orders,
    pending,
    auto: () => auto,
    setAuto: (next: AutoSettle) => record({ type: 'auto', auto: next }),
    close: () => journal.close(),

    /** Takes a payment file. The same file again is accepted again; a known order is not paid again. */
    async receive(
      batchId: string,
      text: string,
    ): Promise<'accepted' | 'bad_file' | 'batch_conflict' | 'order_conflict'> {
      const batch = readFile(text)
      if (batch?.batchId !== batchId) return 'bad_file'
      const digest = sm3(text)
      const earlier = files.get(batchId)
      if (earlier) {
        await journal.flushed()
        return earlier.digest === digest ? 'accepted' : 'batch_conflict'
      }
      if (batch.lines.some((line) => differs(orders.get(line.orderId), line))) return 'order_conflict'
      await record({ type: 'batch', at: now(), digest, batch })
      return 'accepted'
    },

    /** Books an order, or fails it for a reason. An order that has its outcome keeps it. */
    async decide(orderId: string, reason?: FailureReason): Promise<void> {
      if (pending.has(orderId)) await record({ type: 'outcome', at: now(), orderId, reason })
    },

    /** Books what has waited long enough; pending orders stand oldest first. */
    async settleDue(): Promise<void> {
      if (!auto.on) return
      const dueBefore = Date.now() - auto.delayMs
      const due: string[] = []
      for (const [orderId, since] of pending) {
        if (since > dueBefore) break
        due.push(orderId)
      }
      const at = now()
      if (due.length > 0) await record(...due.map((orderId): Entry => ({ type: 'outcome', at, orderId })))
    },

    /** Receipts after the first `since`; told only once they are on disk. */
    async receiptsAfter(since: number): Promise<{ receipts: PaymentReceipt[]; next: number }> {
      const page = receipts.slice(since, since + RECEIPTS_PER_PAGE)
      await journal.flushed()
      return { receipts: page, next: since + page.length }
    },

    /** Some receipt that was already given out, for the fault that repeats them. */
    earlierReceipts: (before: number, count: number) => receipts.slice(Math.max(0, before - count), before),
  }
}

function readFile(text: string): PaymentBatch | undefined {
  try {
    return parsePaymentFile(text)
  } catch (error) {
    if (error instanceof FileFormatError) return undefined
    throw error
  }
}

function differs(known: Order | undefined, line: PaymentLine): boolean {
  return known !== undefined && (known.amountFen !== line.amountFen || known.accountNumber !== line.accountNumber)
}
