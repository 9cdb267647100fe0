import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { pino } from 'pino'
import { createPool, PLANNED_ONCE } from '../db/pool.ts'
import { createTestDatabase } from '../db/testing/test-database.ts'
import { asSystem } from '../db/transaction.ts'
import type { ApiPorts } from '../http/api-ports.ts'
import type { AppContext, RequestContext } from '../http/app-context.ts'
import { openSession } from '../identity/open-session.ts'
import type { OutsidePorts } from '../jobs/outside-ports.ts'
import { pumped } from '../jobs/pumps.ts'
import type { TaskContext } from '../jobs/task.ts'
import { tasks } from '../jobs/tasks.ts'
import { createEngine } from '../matching/engine/index.ts'
import { createH5Links } from '../message/adapters/links.ts'
import { type AskedNotice, askToTell } from '../message/ask-to-tell.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { appRouter } from '../router.ts'
import { createKeyRing } from '../secrets/key-ring.ts'
import { sm3 } from '../secrets/sm3.ts'

const PUBLIC_URL = 'http://127.0.0.1:3000'

const down = () => Promise.reject(new OutsideError('test', 'unreachable', 'transient'))
const unreachable: OutsidePorts = { sms: { send: down }, payout: { submit: down, receipts: down } }
/** Nothing outside is reached unless the test brings it. */
const noPorts: ApiPorts = {
  oidc: { startSignIn: down, finishSignIn: down },
  tickets: {},
  links: { browser: createH5Links(PUBLIC_URL), wechat: null, alipay: null },
  smsReceipts: {},
  fromBank: () => false,
}
/** More than any step of the product takes from its cause to its last effect. */
const JOB_ROUNDS = 3

const silent = new Logger(() => () => undefined)
const taskList = (ctx: TaskContext): TaskList =>
  Object.fromEntries(tasks.map((task) => [task.name, (payload: unknown) => task.run(payload, ctx)]))

export type TestApp = Awaited<ReturnType<typeof startTestApp>>

/** The product on a database of its own, at a moment the test chooses. */
export async function startTestApp(start = '2026-11-20T02:00:00Z', outside: Partial<ApiPorts> = {}) {
  const database = await createTestDatabase()
  const apiPool = createPool(database.apiUrl, 4, 'test-api', PLANNED_ONCE)
  const workerPool = createPool(database.workerUrl, 4, 'test-worker')
  let now = new Date(start)
  const app: AppContext = {
    apiPool,
    keyRing: createKeyRing({ current: 'k1', keys: { k1: '1'.repeat(64) } }),
    log: pino({ enabled: false }),
    clock: () => now,
    publicUrl: PUBLIC_URL,
    sessionLimits: { idleMinutes: 30, maxHours: 12 },
    outside: { ...noPorts, ...outside },
    engine: createEngine({ databaseUrl: database.apiUrl, log: pino({ enabled: false }) }),
  }
  const jobContext = (ports: Partial<OutsidePorts>): TaskContext => ({
    ...app,
    workerPool,
    smsSignature: '无锡惠企',
    ports: { ...unreachable, ...ports },
  })
  const runTask = (name: string, payload: object = {}, ports: Partial<OutsidePorts> = {}) =>
    tasks.find((task) => task.name === name)!.run(payload, jobContext(ports))
  const request = (token: string | null, uscc: string | null): RequestContext => ({
    app,
    tokenHash: token === null ? null : sm3(token),
    uscc,
    requestId: 'test',
    address: '127.0.0.1',
  })
  return {
    app,
    database,
    workerPool,
    setNow: (at: string | Date) => {
      now = new Date(at)
    },
    /** Lets time pass. */
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    /** Signs a person in at the identity provider and answers the token. The same `sub` is the same person. */
    signIn: async (person: { sub: string; name: string; phone?: string }) => {
      const { sub: subject, ...rest } = person
      return (await openSession(app, { provider: 'oidc', channel: 'h5', identity: { subject, ...rest } })).token
    },
    request,
    /** Calls procedures as whoever holds the token, for the enterprise if one is given. */
    as: (token: string | null, uscc: string | null = null) => appRouter.createCaller(request(token, uscc)),
    /** Runs the jobs that wait, and those they cause, until none is left. */
    runJobs: async (ports: Partial<OutsidePorts> = {}) => {
      const list = taskList(jobContext(ports))
      // What is pumped causes jobs, and jobs cause what is pumped.
      for (let round = 0; round < JOB_ROUNDS; round += 1) {
        for (const name of pumped) await runTask(name, {}, ports)
        await runOnce({ pgPool: workerPool, taskList: list, logger: silent, noPreparedStatements: true })
      }
    },
    /** Asks for a message about a claim and has it written. */
    tell: async (asked: { cause: string; claimId: string; template: string }) => {
      await asSystem(workerPool, async (tx) => askToTell(tx, [asked as AskedNotice], now))
      await runTask('message.tell')
    },
    /** Runs one task, a sweeper say, as the worker would. */
    runTask,
    /** A transaction of the worker's role, for preparing and looking. */
    system: <T>(run: Parameters<typeof asSystem<T>>[1]) => asSystem(workerPool, run),
    close: async () => {
      await app.engine.stop()
      await apiPool.end()
      await workerPool.end()
      await database.drop()
    },
  }
}
