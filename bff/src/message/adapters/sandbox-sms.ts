import { callHttp, jsonBody, textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import { signRequest } from '../../outside/signed-request.ts'
import type { DeliveryReceipt, SmsPort } from './port.ts'

export interface SandboxSmsConfig {
  /** `http://host:port/sandbox/sms` */
  baseUrl: string
  appId: string
  secret: string
  timeoutMs: number
}

/** The sender's name in the signatures of both directions. */
export const SANDBOX_APP_ID = 'huiqi'

/** Where the sandbox pushes its delivery receipts. */
export const SANDBOX_RECEIPTS_PATH = '/hooks/sms/sandbox'

const PARTY = 'sandbox_sms'

/** Sends to the sandbox's phones. The sandbox answers a repeated outId with the first id and shows it once. */
export function createSandboxSms(config: SandboxSmsConfig): SmsPort {
  const url = `${config.baseUrl}/messages`
  return {
    async send(message) {
      const body = JSON.stringify(message)
      const signed = signRequest(config, { method: 'POST', path: new URL(url).pathname, body })
      const headers = { ...signed, 'content-type': 'application/json' }
      const answer = await callHttp({ party: PARTY, method: 'POST', url, headers, body, timeoutMs: config.timeoutMs })
      const reply = jsonBody(PARTY, answer)
      if (answer.status !== 200) {
        throw new OutsideError(PARTY, textField(reply, 'code') ?? `http_${answer.status}`, 'permanent')
      }
      const providerId = textField(reply, 'providerId')
      if (!providerId) throw new OutsideError(PARTY, 'bad_answer', 'transient')
      return { providerId }
    },
  }
}

/**
 * The body of a push to {@link SANDBOX_RECEIPTS_PATH}, whose signature was checked before (outside/signed-request.ts).
 * @returns undefined when it is not a list of receipts
 */
export function parseSandboxReceipts(body: string): DeliveryReceipt[] | undefined {
  try {
    const list: unknown = JSON.parse(body)
    return Array.isArray(list) && list.every(isReceipt) ? list : undefined
  } catch {
    return undefined
  }
}

function isReceipt(value: unknown): value is DeliveryReceipt {
  if (typeof value !== 'object' || value === null) return false
  const { outId, providerId, delivered, at } = value as Partial<DeliveryReceipt>
  return [outId, providerId, at].every((text) => typeof text === 'string') && typeof delivered === 'boolean'
}
