import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { finishJointReview } from './finish-joint-review.ts'
import { listToReview } from './list.ts'
import { addVeto, withdrawVeto } from './veto.ts'

const joint = { who: 'staff', roles: ['joint'] } as const
const words = z.string().trim().min(2).max(500)

export const jointRouter = router({
  /** Rosters the department was asked to review; those that wait for it first. */
  toReview: query(joint).query(({ ctx: { tx, caller, now } }) => listToReview(tx, caller, now)),

  veto: command(joint)
    .input(
      z.object({
        rosterId: z.uuid(),
        uscc: z.string().length(18),
        category: z.enum(['dishonest', 'gang_crime', 'environment', 'work_safety', 'tax', 'other']),
        reason: words,
        /** Number of the document or record it rests on. */
        evidence: words,
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => addVeto(tx, caller, input, now)),

  withdrawVeto: command(joint)
    .input(z.object({ vetoId: z.uuid() }))
    .mutation(({ ctx: { tx, caller, now }, input }) => withdrawVeto(tx, caller, input.vetoId, now)),

  /** The department has looked at every row: what it has not vetoed it does not object to. */
  finishJointReview: command(joint)
    .input(z.object({ rosterId: z.uuid() }))
    .mutation(({ ctx: { tx, caller, now }, input }) => finishJointReview(tx, caller, input.rosterId, now)),
})
