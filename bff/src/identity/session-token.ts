import { randomBytes } from 'node:crypto'
import { sm3 } from '../secrets/sm3.ts'

/** An opaque token of 256 random bits, and what is stored of it. */
export function newSessionToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: sm3(token) }
}
