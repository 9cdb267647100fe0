import { callHttp, type HttpAnswer, jsonBody, textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import { answerIsGenuine, signRequest } from '../../outside/signed-request.ts'
import { FileFormatError } from './digest-file.ts'
import type { PayoutPort } from './port.ts'
import { parseReceiptFile, type ReceiptPage } from './receipt-file.ts'

export interface BankFrontConfig {
  /** where the bank's front-end (前置机) listens, with its base path, no slash at the end */
  baseUrl: string
  appId: string
  secret: string
  timeoutMs: number
}

const PARTY = 'bank'

/**
 * A bank's front-end over HTTP, every call signed (outside/signed-request.ts):
 * - `PUT /batches/:batchId`, body the payment file → 200 `{ status: 'accepted' }`, also when it is repeated;
 *   409 `{ code: 'batch_conflict' | 'order_conflict' }`, 422 `{ code: 'bad_file' }`, 401 `{ code }`
 * - `GET /receipts?since=cursor` → 200 receipt file, `X-Signature` binds it to this request
 */
export function createBankFront(config: BankFrontConfig): PayoutPort {
  async function call(method: 'PUT' | 'GET', path: string, body: string) {
    const url = `${config.baseUrl}${path}`
    const { pathname, search } = new URL(url)
    const signed = signRequest(config, { method, path: pathname + search, body })
    const headers = { ...signed, 'content-type': 'text/csv; charset=utf-8' }
    const sent = method === 'PUT' ? body : undefined
    const answer = await callHttp({ party: PARTY, method, url, headers, body: sent, timeoutMs: config.timeoutMs })
    if (answer.status !== 200) throw refusal(answer)
    return { answer, nonce: signed['x-nonce'] ?? '' }
  }

  return {
    async submit({ batchId, file }) {
      const { answer } = await call('PUT', `/batches/${encodeURIComponent(batchId)}`, file)
      if (jsonBody(PARTY, answer).status !== 'accepted') throw new OutsideError(PARTY, 'bad_answer', 'transient')
    },

    async receipts(since) {
      const { answer, nonce } = await call('GET', `/receipts?since=${encodeURIComponent(since)}`, '')
      const tag = answer.headers.get('x-signature') ?? ''
      if (!answerIsGenuine(config.secret, nonce, answer.body, tag)) {
        throw new OutsideError(PARTY, 'bad_answer_signature', 'transient')
      }
      return readReceipts(answer.body)
    },
  }
}

/** Signed yet unreadable: the bank's fault, and the same next time. */
function readReceipts(body: string): ReceiptPage {
  try {
    return parseReceiptFile(body)
  } catch (error) {
    if (error instanceof FileFormatError) throw new OutsideError(PARTY, `receipts_${error.code}`, 'permanent')
    throw error
  }
}

/** A stale or replayed signature is made anew on the next try; all other refusals stay. */
function refusal(answer: HttpAnswer): OutsideError {
  const code = textField(jsonBody(PARTY, answer), 'code') ?? `http_${answer.status}`
  return new OutsideError(PARTY, code, code === 'expired' || code === 'replayed' ? 'transient' : 'permanent')
}
