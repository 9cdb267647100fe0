import { createPool } from '../db/pool.ts'
import { readEnv } from '../env.ts'
import { createClock } from '../http/clock.ts'
import { createLog } from '../http/log.ts'
import { outsidePorts } from '../jobs/choose-ports.ts'
import { type Runner, startRunner } from '../jobs/runner.ts'
import { tasks } from '../jobs/tasks.ts'
import { createEngine } from '../matching/engine/index.ts'
import { createKeyRing } from '../secrets/key-ring.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

const env = readEnv(['PUBLIC_URL', 'SMS_SIGNATURE', 'SANDBOX', 'WORKER_DATABASE_URL', 'DATA_KEYS', 'WORKER_POOL'])
const log = createLog('worker')
let runner: Runner | undefined
const clock = createClock(env.SANDBOX ? readEnv(['SANDBOX_URL']).SANDBOX_URL : null, () => void runner?.sweepNow())
const workerPool = createPool(env.WORKER_DATABASE_URL, env.WORKER_POOL, 'huiqi-worker')
const engine = createEngine({ databaseUrl: env.WORKER_DATABASE_URL, log })
runner = await startRunner(tasks, {
  workerPool,
  keyRing: createKeyRing(env.DATA_KEYS),
  log,
  clock: clock.now,
  publicUrl: env.PUBLIC_URL,
  smsSignature: env.SMS_SIGNATURE,
  ports: outsidePorts(),
  engine,
})
log.info('worker started')

// Whoever supervises the process starts it anew when the queue's connection is lost for good.
const lost = runner.ended.then(
  () => undefined,
  (err: unknown) => {
    log.error({ err }, 'worker lost its queue')
    process.exit(1)
  },
)
await Promise.race([untilToldToStop(), lost])
clock.stop()
await runner.stop()
await engine.stop()
await workerPool.end()
