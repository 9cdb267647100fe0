import { randomUUID } from 'node:crypto'
import type { ClaimMessage } from '@huiqi/shared/claim'
import type { Tx } from '../db/database.ts'
import { openEnterprisePhone } from '../enterprise/phone.ts'
import { enqueueAll } from '../jobs/enqueue.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { codeHash, newAccessCode } from './access-code.ts'
import { insertCodes, insertMessages, insertSms, type SmsRow } from './outbox-store.ts'
import { quietUntil } from './quiet-hours.ts'
import { type MessageFacts, renderMessage, renderSms, type Sender } from './render.ts'
import { sealSms } from './sealed.ts'
import { needsCode, templates } from './templates.ts'

/** What composing needs of its process; a job's context has it all. */
export type ComposeDeps = Sender & { readonly keyRing: KeyRing }

/** One thing to tell one enterprise. */
export type Notice = MessageFacts & {
  /** The change that asks for it: asking again sends nothing twice. */
  readonly cause: string
  readonly template: ClaimMessage
  readonly claimId: string
  readonly uscc: string
  /** As the register holds it; null: no number is known, and the in-app message has to do. */
  readonly phoneSealed: string | null
}

/** How long the sweeper leaves a message to the job that was enqueued with it. */
export const LEASE_MS = 10 * 60_000
/** Messages a sending job takes on. */
const SMS_PER_JOB = 50

/**
 * Writes messages and text messages in the transaction of what caused them, in a few statements however many there are,
 * and enqueues the sending; in quiet hours the sweeper sends them in the morning.
 */
export async function writeNotices(tx: Tx, deps: ComposeDeps, notices: readonly Notice[], now: Date): Promise<void> {
  await insertMessages(
    tx,
    notices.map((notice) => ({
      uscc: notice.uscc,
      claimId: notice.claimId,
      template: notice.template,
      cause: notice.cause,
      ...renderMessage(notice.template, notice),
      createdAt: now,
    })),
  )
  const prepared = notices.flatMap((notice) => prepareSms(deps, notice, now))
  const written = new Set(
    await insertSms(
      tx,
      prepared.map(({ row }) => row),
    ),
  )
  const kept = prepared.filter(({ row }) => written.has(row.id))
  await insertCodes(
    tx,
    kept.flatMap(({ code }) => (code ? [code] : [])),
  )
  await enqueueSending(
    tx,
    kept.flatMap(({ row, waits }) => (waits ? [] : [row.id])),
  )
}

function prepareSms(deps: ComposeDeps, notice: Notice, now: Date) {
  if (!templates[notice.template]?.sms || notice.phoneSealed === null) return []
  const id = randomUUID()
  const to = openEnterprisePhone(deps.keyRing, notice.uscc, notice.phoneSealed)
  const code = needsCode(notice.template) && notice.deadlineAt ? newAccessCode() : null
  const rendered = renderSms(notice.template, notice, code, deps)
  const morning = rendered.urgent ? null : quietUntil(now)
  const row: SmsRow = {
    id,
    uscc: notice.uscc,
    claimId: notice.claimId,
    template: notice.template,
    cause: notice.cause,
    ...sealSms(deps.keyRing, id, to, rendered),
    segments: rendered.segments,
    urgent: rendered.urgent,
    nextTryAt: morning ?? new Date(now.getTime() + LEASE_MS),
    createdAt: now,
  }
  const codeRow = code && {
    codeHash: codeHash(deps.keyRing, code),
    claimId: notice.claimId,
    createdAt: now,
    expiresAt: notice.deadlineAt!,
  }
  return [{ row, code: codeRow, waits: morning !== null }]
}

/** Hands messages to sending jobs, a number of them each. */
export async function enqueueSending(tx: Tx, ids: readonly string[]): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(ids.length / SMS_PER_JOB) }, (_, chunk) =>
    ids.slice(chunk * SMS_PER_JOB, (chunk + 1) * SMS_PER_JOB),
  )
  await enqueueAll(
    tx,
    chunks.map((smsIds) => ({ task: 'message.send', payload: { smsIds } })),
  )
}
