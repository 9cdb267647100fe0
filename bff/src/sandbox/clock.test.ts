import { addDays, atHour, civilDate } from '@huiqi/shared/workday'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchOffset } from './fetch-offset.ts'
import { startSandbox, type TestSandbox } from './testing.ts'

const DAY_MS = 24 * 3600 * 1000

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

test('time moves when it is told to, and stays moved after a restart', async () => {
  expect(await fetchOffset(sandbox.url)).toBe(0)
  await sandbox.postJson('/clock', { offsetMs: 3 * DAY_MS })
  expect(await fetchOffset(sandbox.url)).toBe(3 * DAY_MS)
  const moved = await sandbox.submitForm('/clock', { addMs: String(DAY_MS) })
  expect(moved.headers.get('location')).toBe('/sandbox')
  await sandbox.close()
  sandbox = await startSandbox({ dir: sandbox.dir })
  expect(await fetchOffset(sandbox.url)).toBe(4 * DAY_MS)
  expect(await sandbox.text('')).toContain('已拨动')
})

test('at night the phones say why nothing comes, and offer the morning', async () => {
  const setTo = (hour: number) => {
    const offsetMs = atHour(addDays(civilDate(new Date()), 1), hour).getTime() - Date.now()
    return sandbox.postJson('/clock', { offsetMs })
  }
  await setTo(23)
  const [, addMs] = /name="addMs" value="(\d+)">把时钟拨到早上/.exec(await sandbox.text('/phone/13800010001')) ?? []
  expect(await sandbox.text('/phone')).toContain('把时钟拨到早上')
  await sandbox.submitForm('/clock', { addMs: addMs! })
  expect(await sandbox.text('/phone/13800010001')).not.toContain('把时钟拨到早上')
  await setTo(12)
  expect(await sandbox.text('/phone')).not.toContain('把时钟拨到早上')
})

test.each([[{}], [{ offsetMs: 'x' }], [{ offsetMs: 0.5 }], [{ offsetMs: 1e15 }], [{ addMs: 'x' }]])(
  '%j is refused',
  async (body) => {
    expect((await sandbox.postJson('/clock', body)).status).toBe(400)
    expect(await fetchOffset(sandbox.url)).toBe(0)
  },
)

test('a sandbox that is not up yet is worth asking again', async () => {
  await expect(fetchOffset('http://127.0.0.1:9/sandbox')).rejects.toMatchObject({ retry: 'transient' })
})

test('the first page leads to all the others, and every page loads what it asks for', async () => {
  const index = await sandbox.text('')
  expect(index).toContain('非真实')
  const links = [...index.matchAll(/(?:href|src)="(\/sandbox[^"]*)"/g)].map(([, path]) => path ?? '')
  expect(links).toContain('/sandbox/phone/13800010001')
  for (const path of [...links, '/sandbox/live.js']) {
    expect((await fetch(sandbox.publicUrl + path)).status).toBe(200)
  }
})
