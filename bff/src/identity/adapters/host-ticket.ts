import { createHmac, randomBytes } from 'node:crypto'
import { callHttp, jsonBody, textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import { normalPhone } from './normal-phone.ts'
import type { TicketSignIn } from './port.ts'

export interface HostTicketConfig {
  /** the host app's exchange address */
  url: string
  appId: string
  secret: string
  algorithm: 'sm3' | 'sha256'
  timeoutMs: number
}

const PARTY = 'host_app'

/**
 * A provincial app's one-time ticket (赣服通, 灵锡 and their kind). No such app publishes its protocol, so this is
 * what their integration guides have in common and what is assumed here:
 * - `POST url`, JSON `{ appId, timestamp, nonce, ticket, signType, sign }`; timestamp in ms, signType `HMAC-SM3` or
 *   `HMAC-SHA256`, sign = hex HMAC(secret, `appId=…&nonce=…&signType=…&ticket=…&timestamp=…`), keys in order
 * - answer `{ code: "0", data: { userId, userName, mobile } }`; code `4xxxx` refuses the ticket, `5xxxx` is busy
 */
export function createHostTicketSignIn(config: HostTicketConfig): TicketSignIn {
  return {
    async exchange(ticket) {
      const fields = {
        appId: config.appId,
        nonce: randomBytes(16).toString('hex'),
        signType: config.algorithm === 'sm3' ? 'HMAC-SM3' : 'HMAC-SHA256',
        ticket,
        timestamp: String(Date.now()),
      }
      const text = Object.entries(fields)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')
      const sign = createHmac(config.algorithm, config.secret).update(text).digest('hex')
      const answer = await callHttp({
        party: PARTY,
        method: 'POST',
        url: config.url,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...fields, sign }),
        timeoutMs: config.timeoutMs,
      })
      return identityFrom(jsonBody(PARTY, answer))
    },
  }
}

function identityFrom(body: Record<string, unknown>) {
  const code = String(body.code)
  if (code !== '0') throw new OutsideError(PARTY, code, code.startsWith('5') ? 'transient' : 'permanent')
  const data = typeof body.data === 'object' && body.data !== null ? { ...body.data } : {}
  const subject = textField(data, 'userId')
  if (!subject) throw new OutsideError(PARTY, 'bad_answer', 'transient')
  const name = textField(data, 'userName')
  return { subject, ...(name ? { name } : {}), ...normalPhone(textField(data, 'mobile')) }
}
