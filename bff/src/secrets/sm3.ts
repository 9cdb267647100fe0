import { createHmac, hash, type KeyObject } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** SM3 digest (GB/T 32905-2016) as 64 lower-case hex digits; text is hashed as UTF-8. */
export function sm3(data: string | Uint8Array): string {
  return hash('sm3', data)
}

/** HMAC over SM3 (GB/T 15852.2-2012), 32 bytes. */
export function hmacSm3(key: string | Uint8Array | KeyObject, data: string | Uint8Array): Buffer {
  return createHmac('sm3', key).update(data).digest()
}

/**
 * The next link of an audit chain: SM3 over the previous link and the canonical JSON of the new entry.
 * @param previous the link before, or '' for the first entry of a chain
 */
export function chainLink(previous: string, entry: unknown): string {
  return sm3(`${previous}\n${canonicalJson(entry)}`)
}
