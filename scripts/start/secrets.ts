import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const secret = () => randomBytes(32).toString('hex')

/** One secret for each purpose, under the name of the setting it stands in for. */
const makers = {
  DATABASE_SECRET: secret,
  DATA_KEYS: () => `k1:${secret()}`,
  OIDC_CLIENT_SECRET: secret,
  BANK_SECRET: secret,
  SANDBOX_SECRET: secret,
} as const

export type Secrets = { readonly [Name in keyof typeof makers]: string }

/** The installation's own secrets, made on the first start: what was encrypted once must stay readable. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const made = Object.entries(makers).map(([name, make]) => [name, known[name as keyof Secrets] ?? make()])
  const secrets = Object.fromEntries(made) as Secrets
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
