import { z } from 'zod'
import { asSystem } from '../db/transaction.ts'
import { defineTask } from '../jobs/task.ts'

/** A session that ended stays a day, for whoever has to look into something. */
const KEPT_MS = 86_400_000

/** Forgets sessions that ended and sign-ins that were never finished. */
const sweep = defineTask('identity.sweep', z.unknown(), async (_, { workerPool, clock }) => {
  const now = clock()
  await asSystem(workerPool, async (tx) => {
    await tx
      .deleteFrom('session')
      .where('expiresAt', '<', new Date(now.getTime() - KEPT_MS))
      .execute()
    await tx.deleteFrom('signInAttempt').where('expiresAt', '<', now).execute()
  })
})

export const identityTasks = [sweep]
