import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isRunning, processIdentity } from './process-identity.ts'

test('a process keeps its identity while it runs and loses it when it ends', async () => {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  const pid = child.pid!
  const identity = processIdentity(pid)!
  expect(identity).toBeTruthy()
  expect(isRunning(pid, identity)).toBe(true)
  expect(isRunning(process.pid, identity)).toBe(false)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(processIdentity(pid)).toBeUndefined()
  expect(isRunning(pid, identity)).toBe(false)
})
