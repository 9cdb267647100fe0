import { createPool, PLANNED_ONCE } from '../db/pool.ts'
import { readEnv } from '../env.ts'
import { apiPorts } from '../http/choose-api-ports.ts'
import { createClock } from '../http/clock.ts'
import { extraRoutes } from '../http/extra-routes.ts'
import { createLog } from '../http/log.ts'
import { h5Pages, sandboxProxy } from '../http/pages.ts'
import { createServer } from '../http/server.ts'
import { createEngine } from '../matching/engine/index.ts'
import { createKeyRing } from '../secrets/key-ring.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

const env = readEnv([
  'PORT',
  'PUBLIC_URL',
  'SANDBOX',
  'API_DATABASE_URL',
  'DATA_KEYS',
  'SESSION_IDLE_MINUTES',
  'SESSION_MAX_HOURS',
  'REQUESTS_PER_MINUTE',
  'API_POOL',
])
const sandboxUrl = env.SANDBOX ? readEnv(['SANDBOX_URL']).SANDBOX_URL : null
const clock = createClock(sandboxUrl)
const log = createLog('api')
const app = {
  apiPool: createPool(env.API_DATABASE_URL, env.API_POOL, 'huiqi-api', PLANNED_ONCE),
  keyRing: createKeyRing(env.DATA_KEYS),
  log,
  clock: clock.now,
  publicUrl: env.PUBLIC_URL,
  sessionLimits: { idleMinutes: env.SESSION_IDLE_MINUTES, maxHours: env.SESSION_MAX_HOURS },
  outside: apiPorts(env.PUBLIC_URL),
  engine: createEngine({ databaseUrl: env.API_DATABASE_URL, log }),
}
const server = createServer({
  app,
  before: sandboxUrl === null ? [] : [sandboxProxy(sandboxUrl)],
  extraRoutes: extraRoutes(app),
  pages: h5Pages(),
  requestsPerMinute: env.REQUESTS_PER_MINUTE,
}).listen(env.PORT, () => app.log.info({ port: env.PORT }, 'api listening'))

await untilToldToStop()
clock.stop()
await new Promise((done) => {
  server.close(done)
  server.closeIdleConnections()
})
await app.engine.stop()
await app.apiPool.end()
