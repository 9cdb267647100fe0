import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processIdentity } from '../../bff/src/db/embedded/process-identity.ts'
import { takeOver } from './run-file.ts'

let dataDir: string
const children: ChildProcess[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiqi-run-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

async function sleeper() {
  const child = spawn('sleep', ['60'])
  children.push(child)
  await once(child, 'spawn')
  return { pid: child.pid!, identity: processIdentity(child.pid!)! }
}

const leave = (entries: object) => writeFileSync(join(dataDir, 'run.json'), JSON.stringify(entries))

test('ends what a killed run left behind', async () => {
  const api = await sleeper()
  leave({ start: { pid: 4_000_000, identity: 'gone' }, api })
  await takeOver(dataDir)
  expect(processIdentity(api.pid)).toBeUndefined()
})

test('leaves alone a process that has got the number of one that is gone', async () => {
  const stranger = await sleeper()
  leave({ start: { pid: 4_000_000, identity: 'gone' }, api: { ...stranger, identity: 'another process' } })
  await takeOver(dataDir)
  expect(processIdentity(stranger.pid)).toBe(stranger.identity)
})

test('refuses a folder in use by a living run', async () => {
  leave({ start: await sleeper() })
  await expect(takeOver(dataDir, 200)).rejects.toThrow('正在使用中')
})

test('notes the programs of this run, so that the next finds them', async () => {
  const run = await takeOver(dataDir)
  const worker = await sleeper()
  run.note('worker', worker.pid)
  const { start: _self, ...rest } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))
  leave(rest)
  await takeOver(dataDir)
  expect(processIdentity(worker.pid)).toBeUndefined()
})
