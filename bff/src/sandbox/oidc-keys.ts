import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface OidcKeys {
  jwks: { keys: JsonWebKey[] }
  cookieKey: string
}

/** The sandbox provider's own keys, made at the first start and kept, so that a restart does not break a sign-in. */
export function loadOidcKeys(dir: string): OidcKeys {
  const file = join(dir, 'oidc-keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') }
  const keys = { jwks: { keys: [jwk] }, cookieKey: randomBytes(32).toString('hex') }
  mkdirSync(dir, { recursive: true })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flush: true })
  return keys
}
