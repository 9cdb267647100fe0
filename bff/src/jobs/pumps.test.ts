import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { pumped, startPumps } from './pumps.ts'
import type { TaskContext } from './task.ts'
import { tasks } from './tasks.ts'

const ctx = { log: pino({ enabled: false }) } as TaskContext

test('every pumped task exists', () => {
  expect(tasks.map(({ name }) => name)).toEqual(expect.arrayContaining([...pumped]))
})

test('a pump runs its task again and again, over failures, and stops when told', async () => {
  let runs = 0
  const task = {
    name: pumped[0]!,
    run: async () => {
      runs += 1
      if (runs === 1) throw new Error('the database is away')
    },
  }
  const other = { name: 'not.pumped', run: vi.fn() }
  const pumps = startPumps([task, other], ctx)
  await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(3), { timeout: 10_000 })
  await pumps.stop()
  const after = runs
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(runs).toBe(after)
  expect(other.run).not.toHaveBeenCalled()
})
