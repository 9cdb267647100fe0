import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { type FailureReason, failureReasons } from './adapters/port.ts'
import { type BatchRecord, batchRecord, batchRecords, type PayoutRecord, payoutRecords } from './read-store.ts'
import type { BatchPage, BatchRow, BatchView, PayoutRow } from './views.ts'

const PAGE = 20

const BATCH_LABELS = { queued: '待送银行', sent: '银行处理中', settled: '已办结' } as const
const PAYOUT_LABELS = { ordered: '待入账', paid: '已到账', failed: '已退回' } as const

/** Payment batches, the latest first. */
export async function listBatches(tx: Tx, { after }: { readonly after?: string | null }): Promise<BatchPage> {
  const records = await batchRecords(tx, { from: readCursor(after), limit: PAGE + 1 })
  const page = records.slice(0, PAGE)
  const last = records.length > PAGE ? page.at(-1)! : null
  return { batches: page.map(batchRow), next: last && writeCursor(last.createdAt, last.id) }
}

/** One batch with its orders. @throws AppError NOT_FOUND */
export async function batchView(tx: Tx, batchId: string): Promise<BatchView> {
  const record = (await batchRecord(tx, batchId)) ?? fail('NOT_FOUND')
  const payouts = await payoutRecords(tx, batchId)
  return { ...batchRow(record), digest: record.digest, payouts: payouts.map(payoutRow) }
}

function batchRow(record: BatchRecord): BatchRow {
  const { id, status, payer, automatic, count, totalFen, attempts } = record
  const refused = status === 'queued' && record.nextTryAt === null
  return {
    id,
    status,
    statusLabel: refused ? '银行未受理' : BATCH_LABELS[status],
    payer,
    automatic,
    count,
    totalFen,
    paid: { count: record.paidCount, fen: record.paidFen },
    failed: { count: record.failedCount, fen: record.failedFen },
    attempts,
    failure: record.failure,
    canResubmit: refused,
    createdAt: record.createdAt.toISOString(),
    sentAt: record.sentAt?.toISOString() ?? null,
    settledAt: record.settledAt?.toISOString() ?? null,
  }
}

function payoutRow({ failure: reason, settledAt, ...record }: PayoutRecord): PayoutRow {
  const failure = reason as FailureReason | null
  return {
    ...record,
    statusLabel: PAYOUT_LABELS[record.status],
    failure,
    failureLabel: failure && failureReasons[failure],
    settledAt: settledAt?.toISOString() ?? null,
  }
}
