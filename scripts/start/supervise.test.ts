import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { processIdentity } from '../../bff/src/db/embedded/process-identity.ts'
import { supervise } from './supervise.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiqi-supervise-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(script: string) {
  const file = join(folder, 'program.mjs')
  writeFileSync(file, script)
  return { name: 'example', args: [file], env: process.env, logFile: join(folder, 'log', 'example.log') }
}

test('gives up a program that crashes at once again and again, and shows why', async () => {
  const starts: number[] = []
  const { givenUp } = supervise(program(`console.log('no such table'); process.exit(3)`), (pid) => starts.push(pid))
  expect(await givenUp).toMatch(/example 反复退出(.|\n)*no such table/)
  expect(starts).toHaveLength(5)
}, 20_000)

test('stops by force a program that does not listen', async () => {
  const pids: number[] = []
  const deaf = program(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`)
  const { stop } = supervise(deaf, (pid) => pids.push(pid), 200)
  await vi.waitUntil(() => readFileSync(deaf.logFile, 'utf8').includes('up'))
  await stop()
  expect(pids.map(processIdentity)).toEqual([undefined])
})

test('keeps the log of the run before beside the present one', async () => {
  const quick = program(`console.log(process.pid); setInterval(() => {}, 1000)`)
  for (let run = 0; run < 2; run++) {
    const { stop } = supervise(quick, () => {})
    await vi.waitUntil(() => readFileSync(quick.logFile, 'utf8') !== '')
    await stop()
  }
  expect(readFileSync(`${quick.logFile}.1`, 'utf8')).not.toBe(readFileSync(quick.logFile, 'utf8'))
})
