import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { passClosedFolders } from './account.ts'
import { embeddedBinaries } from './binaries.ts'
import { processIdentity } from './process-identity.ts'
import { type EmbeddedPostgres, startEmbedded } from './start-embedded.ts'

const isRoot = process.getuid?.() === 0
const settings = { fsync: 'off' }
const cleanups: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A folder only its owner may enter. */
function closedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiqi-embedded-'))
  chmodSync(folder, 0o700)
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(options: Parameters<typeof startEmbedded>[0]): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ settings, ...options })
  cleanups.push(() => postgres.stop())
  return postgres
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

test('keeps its rows and its address over a stop and a start', async () => {
  const dataDir = join(closedFolder(), 'data', 'postgres')
  const first = await start({ dataDir })
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await first.stop()
  await expect(query(first.url, 'SELECT 1')).rejects.toThrow()
  const second = await start({ dataDir })
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([[1]])
})

test('counts Chinese characters as letters, so that trigram search finds them', async () => {
  const { url } = await start({ dataDir: join(closedFolder(), 'postgres') })
  await query(url, 'CREATE EXTENSION pg_trgm')
  expect(await query(url, `SELECT show_trgm('稳岗返还') <> '{}'`)).toEqual([[true]])
})

test('restarts after being killed while a backend was busy', async () => {
  const dataDir = join(closedFolder(), 'postgres')
  const first = await start({ dataDir })
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  const busy = query(first.url, 'SELECT count(*) FROM generate_series(1, 100000000)').catch(() => 'cut off')
  await first.kill()
  const second = await start({ dataDir })
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([[1]])
  await busy
})

const starter = `
  import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))}
  const { url, pid } = await startEmbedded({ dataDir: process.argv[1], settings: { fsync: 'off' } })
  console.log(JSON.stringify({ url, pid }))
  setInterval(() => {}, 1000)
`

async function startElsewhere(dataDir: string, prefix: readonly string[] = []) {
  const [command, ...args] = [...prefix, process.execPath, '--input-type=module', '-e', starter, dataDir]
  const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { url, pid } = JSON.parse(String(line)) as { url: string; pid: number }
  cleanups.push(async () => {
    child.kill('SIGKILL')
    while (processIdentity(pid)) await sleep(10)
  })
  return { child, url, pid }
}

test('refuses a folder that another living process serves, and takes it over once that was killed', async () => {
  const dataDir = join(closedFolder(), 'postgres')
  const other = await startElsewhere(dataDir)
  await expect(start({ dataDir })).rejects.toThrow('正被另一个运行中的程序使用')
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  const mine = await start({ dataDir })
  expect(mine.pid).not.toBe(other.pid)
  expect(await query(mine.url, 'SELECT 1')).toEqual([[1]])
})

test.runIf(process.platform === 'linux')('ends by itself when its owner is killed', async () => {
  const other = await startElsewhere(join(closedFolder(), 'postgres'))
  other.child.kill('SIGKILL')
  await vi.waitUntil(() => processIdentity(other.pid) === undefined, { timeout: 10_000 })
})

test('begins again when a first start was killed half-way', async () => {
  const folder = closedFolder()
  const halfMade = mkdtempSync(join(folder, 'postgres.new-'))
  const { url } = await start({ dataDir: join(folder, 'postgres') })
  expect(await query(url, 'SELECT 1')).toEqual([[1]])
  expect(existsSync(halfMade)).toBe(false)
})

test('names the reason when the server does not start', async () => {
  const dataDir = join(closedFolder(), 'postgres')
  await expect(start({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow('shared_buffers')
})

test.runIf(isRoot)('programs beneath a folder closed to all but root still run, without being root', async () => {
  const folder = closedFolder()
  const { dir, major } = await embeddedBinaries()
  cpSync(dirname(dir), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const postgres = await start({
    dataDir: join(folder, 'postgres'),
    binaries: { dir: join(folder, 'native', 'bin'), major },
  })
  expect(await query(postgres.url, 'SELECT 1')).toEqual([[1]])
  expect(statSync(`/proc/${postgres.pid}`).uid).not.toBe(0)
  expect(statSync(join(folder, 'postgres')).uid).toBe(statSync(`/proc/${postgres.pid}`).uid)
})

test.runIf(isRoot)('an ordinary user needs no help', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiqi-embedded-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('chown', ['nobody', folder])
  // The repository itself may lie beneath a closed folder.
  const become = ['setpriv', '--reuid=nobody', '--clear-groups', ...passClosedFolders]
  const { url } = await startElsewhere(join(folder, 'postgres'), become)
  expect(await query(url, 'SELECT 1')).toEqual([[1]])
})
