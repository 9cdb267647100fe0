import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Engine } from '../matching/engine/index.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { ApiPorts } from './api-ports.ts'

/** What a process is given once at its start; nothing here belongs to one request. */
export type AppContext = {
  readonly apiPool: Pool
  readonly keyRing: KeyRing
  readonly log: Logger
  /** The one clock of the process; the sandbox may shift it. */
  readonly clock: () => Date
  /** Address under which people reach the product, without a trailing slash. */
  readonly publicUrl: string
  readonly sessionLimits: { readonly idleMinutes: number; readonly maxHours: number }
  readonly outside: ApiPorts
  /** Rules over everybody; started at its first use. */
  readonly engine: Engine
}

/** What one HTTP request brought, before anything was looked up. */
export type RequestContext = {
  readonly app: AppContext
  /** SM3 of the session token, or null when none came. */
  readonly tokenHash: string | null
  /** The enterprise chosen on the phone (header `x-enterprise`); null: the caller's first. */
  readonly uscc: string | null
  readonly requestId: string
  /** Where the request came from, as the proxy in front tells it. */
  readonly address: string
}
