import type { DeliveryReceipt } from '../message/adapters/port.ts'
import { callHttp } from '../outside/http-call.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { type Signer, signRequest } from '../outside/signed-request.ts'
import type { Faults } from './faults.ts'
import type { SmsGateway } from './sms.ts'

const RECEIPTS_PER_PUSH = 500
const TIMEOUT_MS = 5000
const LONGEST_PAUSE_MS = 5000

/**
 * Tells the platform what became of its messages: signed `POST callbackUrl`, body a list of DeliveryReceipt, until it
 * answers 200. The faults repeat (a receipt that was answered comes again) and reorder (one waits for the next push).
 * @returns one push, to be called again and again; does nothing while there is nothing owed or a failure is recent
 */
export function createReceiptPusher(options: { sms: SmsGateway; callbackUrl: string; signer: Signer; faults: Faults }) {
  const { sms, callbackUrl, signer, faults } = options
  const { pathname, search } = new URL(callbackUrl)
  let pauseMs = 0
  let notBefore = 0

  return async function push(): Promise<void> {
    if (sms.owed.size === 0 || Date.now() < notBefore) return
    const { repeat, reorder } = faults.rates('sms')
    const all = oldest(sms.owed, RECEIPTS_PER_PUSH)
    const some = all.filter(() => !faults.strikes(reorder))
    const receipts = some.length > 0 ? some : all
    await sms.flushed()
    if (await accepted(reorder > 0 ? faults.shuffled(receipts) : receipts)) {
      pauseMs = 0
      await sms.acknowledge(receipts.map(({ outId }) => outId).filter(() => !faults.strikes(repeat)))
    } else {
      pauseMs = Math.min(Math.max(pauseMs * 2, 200), LONGEST_PAUSE_MS)
      notBefore = Date.now() + pauseMs
    }
  }

  async function accepted(receipts: DeliveryReceipt[]): Promise<boolean> {
    const body = JSON.stringify(receipts)
    const signed = signRequest(signer, { method: 'POST', path: pathname + search, body })
    const headers = { ...signed, 'content-type': 'application/json' }
    try {
      const call = {
        party: 'platform',
        method: 'POST' as const,
        url: callbackUrl,
        headers,
        body,
        timeoutMs: TIMEOUT_MS,
      }
      return (await callHttp(call)).status === 200
    } catch (error) {
      if (error instanceof OutsideError) return false
      throw error
    }
  }
}

function oldest(owed: Map<string, DeliveryReceipt>, count: number): DeliveryReceipt[] {
  const list: DeliveryReceipt[] = []
  for (const receipt of owed.values()) {
    if (list.length === count) break
    list.push(receipt)
  }
  return list
}
