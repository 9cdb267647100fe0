import { createPool } from '../db/pool.ts'
import { readEnv } from '../env.ts'
import { verifyAllChains } from './verify.ts'

// Run by hand or by a check: says what was read and ends with 1 where any chain is broken.
const pool = createPool(readEnv(['WORKER_DATABASE_URL']).WORKER_DATABASE_URL, 1, 'huiqi-verify')
const found = await verifyAllChains(pool)
await pool.end()
console.log(JSON.stringify(found))
process.exitCode = found.breaks.length > 0 ? 1 : 0
