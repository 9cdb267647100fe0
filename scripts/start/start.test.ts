import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../../bff/src/db/embedded/free-port.ts'
import { processIdentity } from '../../bff/src/db/embedded/process-identity.ts'
import { inheritedEnv } from '../../bff/src/env.ts'
import { root } from '../lib/root.ts'

const slow = 120_000
const dataDir = mkdtempSync(join(tmpdir(), 'huiqi-start-'))
let port: number
let child: ChildProcess

beforeAll(async () => {
  chmodSync(dataDir, 0o700)
  port = await freePort()
  await start()
}, slow)
afterAll(async () => {
  await stop('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}, slow)

/** Starts the whole product and waits until it says that it is up. @returns what it said */
async function start(): Promise<string> {
  const env = inheritedEnv({ PORT: String(port), DATA_DIR: dataDir, SANDBOX: 'on', DATABASE_URL: '', PUBLIC_URL: '' })
  child = spawn(process.execPath, [join(root, 'scripts', 'start.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  await vi.waitUntil(() => said.includes('已启动') || child.exitCode !== null, { timeout: slow, interval: 50 })
  expect(said).toContain('惠企已启动')
  return said
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

/** Process ids by program, as the run itself keeps them. */
function pids(): Record<string, number> {
  const entries = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Record<string, { pid: number }>
  return Object.fromEntries(Object.entries(entries).map(([name, { pid }]) => [name, pid]))
}

const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
const answers = () =>
  get('/readyz').then(
    ({ ok }) => ok,
    () => false,
  )

test('serves the pages, the API and the sandbox on one port', async () => {
  expect(await answers()).toBe(true)
  expect(await (await get('/')).text()).toContain('<html')
  expect((await get('/sandbox/')).status).toBe(200)
})

test(
  'starts a crashed program again',
  async () => {
    const before = pids().api!
    process.kill(before, 'SIGKILL')
    await vi.waitUntil(async () => pids().api !== before && (await answers()), { timeout: slow, interval: 100 })
  },
  slow,
)

test(
  'after a kill -9 nothing stays, and the next start takes at most fifteen seconds',
  async () => {
    const before = Object.values(pids())
    await stop('SIGKILL')
    const started = performance.now()
    await start()
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(before.filter((pid) => processIdentity(pid))).toEqual([])
    expect(await answers()).toBe(true)
  },
  slow,
)

test(
  'stops cleanly when told to',
  async () => {
    const running = Object.values(pids())
    expect(await stop('SIGINT')).toBe(0)
    expect(running.filter((pid) => processIdentity(pid))).toEqual([])
    expect(await answers()).toBe(false)
  },
  slow,
)
