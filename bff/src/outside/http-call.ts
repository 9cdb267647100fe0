import { OutsideError } from './outside-error.ts'

export interface HttpCall {
  party: string
  method: 'GET' | 'POST' | 'PUT'
  url: string
  headers?: Record<string, string>
  body?: string
  /** for the whole exchange, headers and body */
  timeoutMs: number
}

export interface HttpAnswer {
  status: number
  headers: Headers
  body: string
}

/**
 * One HTTP exchange, no redirects. Answers below 500 are the adapter's to read, except 408 and 429.
 * @throws OutsideError transient: timeout, unreachable, http_5xx, http_408, http_429
 */
export async function callHttp(call: HttpCall): Promise<HttpAnswer> {
  const answer = await exchange(call)
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
    throw new OutsideError(call.party, `http_${answer.status}`, 'transient')
  }
  return answer
}

async function exchange(call: HttpCall): Promise<HttpAnswer> {
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(call.timeoutMs),
    })
    return { status: response.status, headers: response.headers, body: await response.text() }
  } catch (error) {
    // The cause is dropped on purpose: it may name the URL, and the URL may hold a secret.
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    throw new OutsideError(call.party, timedOut ? 'timeout' : 'unreachable', 'transient')
  }
}

/** @throws OutsideError transient bad_answer when the body is not a JSON object (a proxy's error page, a cut line) */
export function jsonBody(party: string, answer: HttpAnswer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(answer.body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // falls through to the one error below
  }
  throw new OutsideError(party, 'bad_answer', 'transient')
}

/** A non-empty text field, or undefined. */
export function textField(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
