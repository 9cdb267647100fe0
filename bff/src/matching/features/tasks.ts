import { civilDate } from '@huiqi/shared/workday'
import { z } from 'zod'
import { asSystem } from '../../db/transaction.ts'
import { enqueueAll } from '../../jobs/enqueue.ts'
import { defineTask } from '../../jobs/task.ts'
import { beginDay, stretchesOf } from './feature-store.ts'
import { refreshChanged, refreshStretch } from './refresh.ts'

/** Enterprises of one job: about a minute's work. */
const STRETCH = 20_000
/** In one run of the sweep; what is left waits a minute and is looked at fact by fact until then. */
const CHANGED_AT_ONCE = 50_000
/** After everything that somebody waits for. */
const PRIORITY = 10

/** The first sweep of a day has everybody's features computed for it; every sweep those of who changed. */
const sweep = defineTask('matching.sweep', z.unknown(), async (_, { workerPool, clock }) => {
  const now = clock()
  const day = civilDate(now)
  await asSystem(workerPool, async (tx) => {
    if (!(await beginDay(tx, day, now))) return
    const stretches = await stretchesOf(tx, STRETCH)
    await enqueueAll(
      tx,
      stretches.map((stretch) => ({
        task: 'matching.features',
        payload: stretch,
        jobKey: `matching.features:${stretch.from}`,
        priority: PRIORITY,
      })),
    )
  })
  await refreshChanged(workerPool, day, CHANGED_AT_ONCE)
})

const stretch = z.object({ from: z.string(), to: z.string().nullable() })

/** The features of a stretch of enterprises, for the day on which it runs. */
const features = defineTask('matching.features', stretch, (payload, { workerPool, clock }) =>
  refreshStretch(workerPool, civilDate(clock()), payload),
)

export const matchingTasks = [sweep, features]
