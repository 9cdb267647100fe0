import pg from 'pg'
import { gatheringSocket } from './gathering-socket.ts'

const INT8 = 20
const NUMERIC = 1700
const DATE = 1082

/** Money and counts fit a double exactly up to 2^53 分 (90 万亿元); dates stay civil dates, never moments. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8 || oid === NUMERIC) return Number
    if (oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/**
 * For a role that only ever asks for few rows by their keys: each statement is planned once a connection, and by an index
 * even while its table is so small that reading all of it seems cheaper — the plan is still used when it has grown.
 */
export const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off'

/** A pool of connections under one database role. @param max connections at the most @param settings of each session */
export function createPool(url: string, max: number, name: string, settings = ''): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types: types as pg.CustomTypesConfig,
    // Our statements are short and many: compiling one takes longer than running it. (The server from npm has no JIT.)
    options: `-c jit=off ${settings}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // What doesn't wait for an answer is on its way together with what comes next; see statement.ts.
    pipeline: true,
    stream: gatheringSocket,
  })
  // A connection lost while idle (the database restarts) is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one in use that is lost between two statements: the next statement tells its user.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
