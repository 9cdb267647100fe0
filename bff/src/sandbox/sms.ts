import { join } from 'node:path'
import type { DeliveryReceipt, SmsMessage } from '../message/adapters/port.ts'
import { openJournal } from './journal.ts'

export interface ReceivedSms extends SmsMessage {
  providerId: string
  /** ISO 8601 */
  at: string
}

type Entry = { type: 'message'; message: ReceivedSms } | { type: 'acknowledged'; outIds: string[] }

export type SmsGateway = ReturnType<typeof createSmsGateway>

/** Numbers that end so do not exist: the receipt says not delivered. */
export const DEAD_NUMBER_SUFFIX = '0000'

/** The phones and the messages on them; a repeated outId is the same message. */
export function createSmsGateway(options: { dir: string; now: () => Date }) {
  /** by number, oldest first */
  const phones = new Map<string, ReceivedSms[]>()
  const byOutId = new Map<string, ReceivedSms>()
  /** receipts the platform has not yet answered, by outId, oldest first */
  const owed = new Map<string, DeliveryReceipt>()

  const journal = openJournal<Entry>(join(options.dir, 'sms.jsonl'))
  journal.entries.forEach(apply)

  function apply(entry: Entry): void {
    if (entry.type === 'acknowledged') {
      for (const outId of entry.outIds) owed.delete(outId)
      return
    }
    const { message } = entry
    const delivered = !message.to.endsWith(DEAD_NUMBER_SUFFIX)
    byOutId.set(message.outId, message)
    owed.set(message.outId, receiptOf(message, delivered))
    if (!delivered) return
    const inbox = phones.get(message.to)
    if (inbox) inbox.push(message)
    else phones.set(message.to, [message])
  }

  function record(entry: Entry): Promise<void> {
    apply(entry)
    return journal.append(entry)
  }

  return {
    phones,
    owed,
    close: () => journal.close(),

    /** @returns the gateway's id of the message, when the message is on disk */
    async receive(message: SmsMessage): Promise<string> {
      const known = byOutId.get(message.outId)
      if (known) {
        await journal.flushed()
        return known.providerId
      }
      const providerId = `SANDBOX${String(byOutId.size + 1).padStart(9, '0')}`
      await record({ type: 'message', message: { ...message, providerId, at: options.now().toISOString() } })
      return providerId
    },

    acknowledge: (outIds: string[]) => record({ type: 'acknowledged', outIds }),
    flushed: () => journal.flushed(),
  }
}

function receiptOf({ outId, providerId, at }: ReceivedSms, delivered: boolean): DeliveryReceipt {
  return { outId, providerId, delivered, ...(delivered ? {} : { errorCode: 'UNDELIVERABLE' }), at }
}
