import pg, { type Pool, type PoolClient } from 'pg'
import type { Tx } from './database.ts'
import { kyselyOn } from './pool.ts'

/** What PostgreSQL answers when two transactions collide and one must run again. */
const RETRYABLE = new Set(['40001', '40P01'])
const MAX_TRIES = 4

async function attempt<T>(pool: Pool, begin: string, run: (tx: Tx, begun: pg.QueryResult[]) => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect()
  let broken: Error | undefined
  try {
    const begun = (await client.query(begin)) as unknown as pg.QueryResult | pg.QueryResult[]
    const result = await run(kyselyOn(client), Array.isArray(begun) ? begun : [begun])
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    // A connection that can't even roll back is dead: the pool must not hand it out again.
    client.release(broken)
  }
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
  return withRetry(() => attempt(workerPool, 'begin', run))
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
  const literal = (value: string | null) => (value === null ? 'null' : pg.escapeLiteral(value))
  const begin =
    tokenHash === null
      ? 'begin'
      : `begin; select person_id as "personId", name_masked as "nameMasked", uscc, enterprise_name as "enterpriseName", standing,
           department_code as "departmentCode", department_kind as "departmentKind", department_name as "departmentName", roles
         from open_request(${literal(tokenHash)}, ${literal(uscc)}, ${literal(now.toISOString())}::timestamptz)`
  return withRetry(() =>
    attempt(apiPool, begin, (tx, begun) => run(tx, (begun[1]?.rows[0] as OpenedRequest | undefined) ?? null)),
  )
}
