import { z } from 'zod'
import { defineTask } from '../jobs/task.ts'
import { fireTimers } from './timers.ts'

export const claimTasks = [
  defineTask('claim.timers', z.unknown(), async (_, { workerPool, clock, log }) => {
    const fired = await fireTimers(workerPool, clock())
    if (fired > 0) log.info({ fired }, 'claim timers fired')
  }),
]
