import { z } from 'zod'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import { asSystem } from '../db/transaction.ts'
import { defineTask } from '../jobs/task.ts'
import { markBreached } from './store.ts'

const BATCH = 500

export const ratingTasks = [
  /** Writes down which work orders were not answered in time. */
  defineTask('rating.deadlines', z.unknown(), (_, { workerPool, clock }) =>
    asSystem(workerPool, async (tx) => {
      const now = clock()
      const breached = await markBreached(tx, now, BATCH)
      await appendToChains(
        tx,
        breached.map(({ ratingId, uscc, departmentCode, dueAt }) => ({
          subject: { kind: 'rating', id: ratingId, uscc, departmentCode } as const,
          events: [{ actor: PLATFORM, action: 'breach', data: { dueAt: dueAt.toISOString() } }],
        })),
        now,
      )
    }),
  ),
]
