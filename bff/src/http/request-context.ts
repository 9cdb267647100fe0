import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { sm3 } from '../secrets/sm3.ts'
import type { AppContext, RequestContext } from './app-context.ts'

export const SESSION_COOKIE = 'hq_session'

/** Longest token accepted; ours are 43 characters. */
const MAX_TOKEN = 128

/** A cookie's value as the browser sent it. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

const cookieToken = (request: Request) => readCookie(request, SESSION_COOKIE)

/** True where the browser itself attached the session: only then can another site make it act (CSRF). */
export const isCookieSession = (request: Request): boolean =>
  request.headers.authorization === undefined && cookieToken(request) !== undefined

/** The session token: cookie in browsers, bearer in mini-programs. */
export function sessionToken(request: Request): string | null {
  const header = request.headers.authorization
  const token = header?.startsWith('Bearer ') ? header.slice(7) : cookieToken(request)
  return token && token.length <= MAX_TOKEN ? token : null
}

export function requestContext(app: AppContext, request: Request): RequestContext {
  const token = sessionToken(request)
  const uscc = request.headers['x-enterprise']
  return {
    app,
    tokenHash: token === null ? null : sm3(token),
    uscc: typeof uscc === 'string' && /^[0-9A-Z]{18}$/.test(uscc) ? uscc : null,
    requestId: randomUUID(),
    address: request.ip ?? 'unknown',
  }
}
