import { z } from 'zod'
import { asSystem } from '../db/transaction.ts'
import { defineTask, type TaskContext } from '../jobs/task.ts'
import { lookThroughPublications } from './look-through.ts'
import { registerPublication } from './publication-store.ts'
import { tellFound } from './tell.ts'
import { weighChanges } from './weigh.ts'

/** A version took effect: whom it newly reaches is found and told. Repeated, it finds nobody twice. */
const policyPublished = defineTask(
  'push.policy_published',
  z.object({ policyId: z.string(), versionId: z.uuid(), beforeVersionId: z.uuid().nullable() }),
  async (published, ctx) => {
    await asSystem(ctx.workerPool, (tx) => registerPublication(tx, published, ctx.clock()))
    await findAndTell(ctx)
  },
)

/** Weighs changed facts, goes on with publications that a killed process left half looked through, tells what waited. */
const sweep = defineTask('push.sweep', z.unknown(), (_, ctx) => findAndTell(ctx))

/** All is found first, so that one digest holds it; what can't be looked through now holds up nothing else. */
async function findAndTell(ctx: TaskContext): Promise<void> {
  const { workerPool, clock } = ctx
  try {
    await lookThroughPublications(ctx, clock())
  } finally {
    await weighChanges(workerPool, clock())
    await tellFound(workerPool, ctx, clock())
  }
}

export const pushTasks = [policyPublished, sweep]
