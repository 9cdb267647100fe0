import { createSecretKey, type KeyObject } from 'node:crypto'
import { hmacSm3 } from './sm3.ts'

/** As it stands in the configuration: 32-byte master keys in hex by key id, and which of them seals new data. */
export interface KeyRingConfig {
  current: string
  keys: Record<string, string>
}

/**
 * What is derived from one master key; the three keys tell nothing about each other. As key objects they work four times
 * faster than as bytes, and no log prints them.
 */
export interface DerivedKeys {
  id: string
  /** SM4, 16 bytes */
  encryption: KeyObject
  /** HMAC-SM3 over the ciphertext, 32 bytes */
  authentication: KeyObject
  /** HMAC-SM3 for blind indexes, 32 bytes */
  index: KeyObject
}

export interface KeyRing {
  current: DerivedKeys
  all: ReadonlyMap<string, DerivedKeys>
}

/** Begins with a letter, because objects move keys that look like numbers to the front. */
const KEY_ID = /^[a-z][a-z0-9]{0,15}$/
const MASTER_KEY = /^[0-9a-f]{64}$/i

/**
 * Checks the configured keys and derives the working keys.
 * @throws Error naming the faulty key id (never the key): the process must not start with it
 */
export function createKeyRing(config: KeyRingConfig): KeyRing {
  const all = new Map<string, DerivedKeys>()
  for (const [id, hex] of Object.entries(config.keys)) {
    if (!KEY_ID.test(id))
      throw new Error(`key id "${id}" must be 1-16 lower-case letters or digits and begin with a letter`)
    if (!MASTER_KEY.test(hex)) throw new Error(`key "${id}" must be 32 bytes in hex`)
    all.set(id, derive(id, Buffer.from(hex, 'hex')))
  }
  const current = all.get(config.current)
  if (!current) throw new Error(`the current key "${config.current}" is not in the key ring`)
  return { current, all }
}

function derive(id: string, master: Buffer): DerivedKeys {
  const keyFor = (use: string, bytes: number) => createSecretKey(hmacSm3(master, `huiqi/${use}/1`).subarray(0, bytes))
  return {
    id,
    encryption: keyFor('encryption', 16),
    authentication: keyFor('authentication', 32),
    index: keyFor('index', 32),
  }
}
