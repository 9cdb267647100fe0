import { z } from 'zod'
import { defineTask } from '../jobs/task.ts'
import { importFacts } from './import.ts'
import { sweepImports } from './sweep.ts'

export const factTasks = [
  defineTask('fact.import', z.object({ importId: z.uuid() }), ({ importId }, ctx) => importFacts(ctx, importId)),
  defineTask('fact.sweep', z.unknown(), (_, { workerPool, clock }) => sweepImports(workerPool, clock())),
]
