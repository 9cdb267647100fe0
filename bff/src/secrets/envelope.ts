import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DerivedKeys, KeyRing } from './key-ring.ts'
import { hmacSm3 } from './sm3.ts'

/** Why a sealed value can't be opened. The message never holds the value. */
export class SealError extends Error {
  readonly code: 'malformed' | 'unknown_key' | 'tampered'

  constructor(code: SealError['code']) {
    super(`sealed value: ${code}`)
    this.name = 'SealError'
    this.code = code
  }
}

const SEALED = /^([a-z][a-z0-9]{0,15})\.([0-9a-f]{32})\.((?:[0-9a-f]{32})+)\.([0-9a-f]{64})$/

/**
 * Encrypts with SM4-CBC, then authenticates with HMAC-SM3, under the ring's current key.
 * @param place where the value is stored, `table.column:rowId`; the value opens nowhere else
 * @returns `keyId.iv.ciphertext.mac`, hex
 */
export function seal(ring: KeyRing, place: string, plain: string): string {
  const keys = ring.current
  const iv = randomBytes(16)
  const cipher = createCipheriv('sm4-cbc', keys.encryption, iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('hex')
  const head = `${keys.id}.${iv.toString('hex')}.${body}`
  return `${head}.${mac(keys, place, head).toString('hex')}`
}

/** @throws SealError when the text is not a sealed value, its key is gone, or it was changed or moved */
export function open(ring: KeyRing, place: string, sealed: string): string {
  const [, id, iv, body, tag] = SEALED.exec(sealed) ?? []
  if (!id || !iv || !body || !tag) throw new SealError('malformed')
  const keys = ring.all.get(id)
  if (!keys) throw new SealError('unknown_key')
  const expected = mac(keys, place, `${id}.${iv}.${body}`)
  if (!timingSafeEqual(expected, Buffer.from(tag, 'hex'))) throw new SealError('tampered')
  const decipher = createDecipheriv('sm4-cbc', keys.encryption, Buffer.from(iv, 'hex'))
  return decipher.update(body, 'hex', 'utf8') + decipher.final('utf8')
}

/** Moves a value to the current key; undefined when it already is there, so that a rotation can skip the row. */
export function reseal(ring: KeyRing, place: string, sealed: string): string | undefined {
  const plain = open(ring, place, sealed)
  return sealed.startsWith(`${ring.current.id}.`) ? undefined : seal(ring, place, plain)
}

/** The length before each part keeps `a` + `bc` apart from `ab` + `c`. */
function mac(keys: DerivedKeys, place: string, head: string): Buffer {
  return hmacSm3(keys.authentication, `${place.length}:${place}${head.length}:${head}`)
}
