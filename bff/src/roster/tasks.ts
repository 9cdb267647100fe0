import { z } from 'zod'
import { defineTask } from '../jobs/task.ts'
import { importFile } from './import.ts'
import { drawRoster } from './match-run.ts'
import { releaseRoster } from './release-run.ts'
import { sweepRosters } from './sweep.ts'

const order = z.object({ rosterId: z.uuid(), workId: z.uuid() })

export const rosterTasks = [
  defineTask('roster.import', order, (payload, ctx) => importFile(ctx, payload)),
  defineTask('roster.match', order, (payload, ctx) => drawRoster(ctx, payload)),
  defineTask('roster.release', order, (payload, ctx) => releaseRoster(ctx, payload)),
  defineTask('roster.sweep', z.unknown(), (_, { workerPool, clock }) => sweepRosters(workerPool, clock())),
]
