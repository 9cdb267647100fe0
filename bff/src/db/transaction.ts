import pg, { type Pool, type PoolClient } from 'pg'
import { type Connection, connectionOver } from './connection.ts'
import type { Tx } from './database.ts'

/** What PostgreSQL answers when two transactions collide and one must run again. */
const RETRYABLE = new Set(['40001', '40P01'])
const MAX_TRIES = 4

async function attempt<T>(pool: Pool, run: (connection: Connection) => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect()
  const connection = connectionOver(client)
  connection.posted = []
  let broken: Error | undefined
  try {
    const begun = client.query('begin')
    // Not waited for: what follows travels with it. If it fails, so does what follows.
    begun.catch(() => undefined)
    const result = await run(connection)
    const [ended] = await Promise.all([client.query('commit'), ...connection.posted])
    // PostgreSQL answers so when a statement failed and somebody went on as if it hadn't.
    if (ended.command !== 'COMMIT') throw new Error('a failed transaction was to be committed')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw (await firstFailure(connection.posted)) ?? error
  } finally {
    // A connection that can't even roll back is dead: the pool must not hand it out again.
    client.release(broken)
  }
}

/** A statement sent without waiting that failed made all later ones fail: it is the reason, they aren't. */
async function firstFailure(posted: readonly Promise<unknown>[]): Promise<unknown> {
  const ended = await Promise.allSettled(posted)
  return ended.find((one) => one.status === 'rejected')?.reason
}

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      const retryable = error instanceof pg.DatabaseError && RETRYABLE.has(error.code ?? '')
      if (!retryable || tries === MAX_TRIES) throw error
    }
  }
}

/**
 * Runs `run` in one transaction of the worker's role. Nothing of it stays if `run` throws.
 * Serialization failures and deadlocks are tried again, so `run` must have no effect outside the database.
 */
export function asSystem<T>(workerPool: Pool, run: (tx: Tx) => Promise<T>): Promise<T> {
  return withRetry(() => attempt(workerPool, ({ tx }) => run(tx)))
}

/** Who asks: an opaque token's hash (null: nobody signed in) and the enterprise chosen on the phone, if any. */
export type RequestIdentity = { tokenHash: string | null; uscc: string | null; now: Date }

/** The row open_request() answers with; see 0002_identity.sql. */
export type OpenedRequest = {
  personId: string
  nameMasked: string
  uscc: string | null
  enterpriseName: string | null
  standing: 'legal_representative' | 'handler' | null
  departmentCode: string | null
  departmentKind: 'policy' | 'joint' | 'finance' | 'platform' | null
  departmentName: string | null
  roles: string[] | null
}

const OPEN_REQUEST = {
  name: 'open_request',
  text: `select person_id as "personId", name_masked as "nameMasked", uscc, enterprise_name as "enterpriseName", standing,
    department_code as "departmentCode", department_kind as "departmentKind", department_name as "departmentName", roles
    from open_request($1, $2, $3)`,
}

/**
 * Runs `run` in one transaction of the API's role with the caller known to row-level security.
 * One round trip begins the transaction and finds the session; the caller's standing is thus read in the
 * same transaction that acts on it, and a handler revoked a moment ago is refused.
 */
export function withCaller<T>(
  apiPool: Pool,
  request: RequestIdentity,
  run: (tx: Tx, caller: OpenedRequest | null) => Promise<T>,
): Promise<T> {
  const { tokenHash, uscc, now } = request
  return withRetry(() =>
    attempt(apiPool, async ({ client, tx }) => {
      if (tokenHash === null) return run(tx, null)
      const { rows } = await client.query<OpenedRequest>({ ...OPEN_REQUEST, values: [tokenHash, uscc, now] })
      return run(tx, rows[0] ?? null)
    }),
  )
}
