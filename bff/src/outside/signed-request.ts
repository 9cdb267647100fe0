import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hmacSm3, sm3 } from '../secrets/sm3.ts'

/**
 * The signature on calls between us and a bank front-end, and on receipts that are pushed to us:
 * `X-Signature` = HMAC-SM3(secret, method ⏎ path with query ⏎ `X-Timestamp` ⏎ `X-Nonce` ⏎ SM3(body)), hex,
 * beside `X-App-Id`. The timestamp is the sender's wall clock in ms (never the shifted business clock).
 */
export interface Signer {
  appId: string
  secret: string
}

interface Signable {
  method: string
  /** path with query, as sent */
  path: string
  body: string
}

/** How far the two clocks may be apart, and so how long a nonce must be remembered. */
export const SIGNATURE_WINDOW_MS = 5 * 60 * 1000

export function signRequest(signer: Signer, request: Signable): Record<string, string> {
  const timestamp = String(Date.now())
  const nonce = randomBytes(16).toString('hex')
  return {
    'x-app-id': signer.appId,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': signature(signer.secret, request, timestamp, nonce).toString('hex'),
  }
}

export type SignatureFault = 'unsigned' | 'unknown_app' | 'expired' | 'bad_signature' | 'replayed'

/**
 * A verifier that remembers nonces, so that each signed request counts once.
 * With several processes a replay may count once in each: what is behind it must be idempotent.
 * @returns the fault, or undefined when the request is genuine
 */
export function createVerifier(signer: Signer) {
  const seen = new Map<string, number>()

  return function verify(
    headers: Record<string, string | string[] | undefined>,
    request: Signable,
  ): SignatureFault | undefined {
    const [appId, timestamp, nonce, tag] = ['x-app-id', 'x-timestamp', 'x-nonce', 'x-signature'].map((name) => {
      const value = headers[name]
      return typeof value === 'string' ? value : ''
    })
    if (!appId || !timestamp || !nonce || !tag || nonce.length > 64) return 'unsigned'
    if (appId !== signer.appId) return 'unknown_app'
    const now = Date.now()
    if (!(Math.abs(now - Number(timestamp)) <= SIGNATURE_WINDOW_MS)) return 'expired'
    const expected = signature(signer.secret, request, timestamp, nonce)
    const given = Buffer.from(tag, 'hex')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'bad_signature'
    forgetOld(seen, now)
    if (seen.has(nonce)) return 'replayed'
    seen.set(nonce, now)
    return undefined
  }
}

/** Insertion order is time order, so the old ones are all at the front. */
function forgetOld(seen: Map<string, number>, now: number): void {
  for (const [nonce, at] of seen) {
    // A timestamp may lie one window ahead, so its nonce stays usable for two.
    if (now - at <= 2 * SIGNATURE_WINDOW_MS) return
    seen.delete(nonce)
  }
}

function signature(secret: string, request: Signable, timestamp: string, nonce: string): Buffer {
  const text = [request.method, request.path, timestamp, nonce, sm3(request.body)].join('\n')
  return hmacSm3(secret, text)
}

/** Binds an answer to the one request it answers: HMAC-SM3(secret, nonce of the request ⏎ SM3(body)), hex. */
export function signAnswer(secret: string, requestNonce: string, body: string): string {
  return hmacSm3(secret, `${requestNonce}\n${sm3(body)}`).toString('hex')
}

export function answerIsGenuine(secret: string, requestNonce: string, body: string, tag: string): boolean {
  const expected = Buffer.from(signAnswer(secret, requestNonce, body), 'hex')
  const given = Buffer.from(tag, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
