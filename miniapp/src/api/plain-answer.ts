import type { ErrorCode } from '@huiqi/shared/error'

export type Answer<Body> = { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly error: unknown }

/**
 * What a plain route (no tRPC) answered. A refusal `{ code, message }` becomes the shape `problemOf` reads; anything
 * that is not ours, such as a proxy's page, becomes an Error, as if there had been no answer.
 */
export function answerOf<Body>(status: number, text: string): Answer<Body> {
  const body = jsonOf(text)
  if (status >= 200 && status < 300) return { ok: true, body: body as Body }
  if (!isRefusal(body)) return { ok: false, error: new Error(`no answer of ours (${status})`) }
  return { ok: false, error: { message: body.message, data: { code: body.code, httpStatus: status } } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isRefusal = (body: unknown): body is { code: ErrorCode; message: string } =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body
