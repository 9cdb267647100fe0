import { z } from 'zod'
import { defineTask } from '../jobs/task.ts'
import { takeEffect } from './desk/take-effect.ts'

export const policyTasks = [
  /** Puts in force the versions whose first day has come. */
  defineTask('policy.take_effect', z.unknown(), (_, { workerPool, clock }) => takeEffect(workerPool, clock())),
]
