import { randomUUID } from 'node:crypto'
import type { ClaimMessage } from '@huiqi/shared/claim'
import type { Tx } from '../db/database.ts'
import { openEnterprisePhone } from '../enterprise/phone.ts'
import { enqueueAll } from '../jobs/enqueue.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { codeHash, newAccessCode } from './access-code.ts'
import { insertCodes, insertMessages, insertSms, type SmsRow } from './outbox-store.ts'
import { quietUntil } from './quiet-hours.ts'
import { type MessageFacts, type RenderedSms, renderMessage, renderSms, type Sender } from './render.ts'
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
  const written = await writeSms(tx, prepared)
  await insertCodes(
    tx,
    prepared.flatMap(({ row, code }) => (code && written.has(row.id) ? [code] : [])),
  )
}

/** A text message as it is stored, and whether it waits for the morning. */
export type PreparedSms = { readonly row: SmsRow; readonly waits: boolean }

/** Stores text messages and hands those that need not wait to sending jobs. @returns the ids of those whose cause was new */
export async function writeSms(tx: Tx, prepared: readonly PreparedSms[]): Promise<ReadonlySet<string>> {
  const written = new Set(
    await insertSms(
      tx,
      prepared.map(({ row }) => row),
    ),
  )
  await enqueueSending(
    tx,
    prepared.flatMap(({ row, waits }) => (waits || !written.has(row.id) ? [] : [row.id])),
  )
  return written
}

function prepareSms(deps: ComposeDeps, notice: Notice, now: Date) {
  const { uscc, claimId, template, cause, phoneSealed } = notice
  if (!templates[template]?.sms || phoneSealed === null) return []
  const code = needsCode(template) && notice.deadlineAt ? newAccessCode() : null
  const to = openEnterprisePhone(deps.keyRing, uscc, phoneSealed)
  const about = { uscc, claimId, template, cause, to }
  const codeRow = code && {
    codeHash: codeHash(deps.keyRing, code),
    claimId,
    createdAt: now,
    expiresAt: notice.deadlineAt!,
  }
  return [{ ...sealedSms(deps, about, renderSms(template, notice, code, deps), now), code: codeRow }]
}

/** Seals a text message; in quiet hours what is not urgent waits. @param about.to the number */
export function sealedSms(
  deps: ComposeDeps,
  { to, ...about }: Pick<SmsRow, 'uscc' | 'claimId' | 'template' | 'cause'> & { readonly to: string },
  rendered: RenderedSms,
  now: Date,
): PreparedSms {
  const id = randomUUID()
  const { segments, urgent } = rendered
  const morning = urgent ? null : quietUntil(now)
  const row: SmsRow = {
    id,
    ...about,
    ...sealSms(deps.keyRing, id, to, rendered),
    segments,
    urgent,
    nextTryAt: morning ?? new Date(now.getTime() + LEASE_MS),
    createdAt: now,
  }
  return { row, waits: morning !== null }
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
