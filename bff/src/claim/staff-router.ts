import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { answerDispute } from './answer-dispute.ts'
import { claimView } from './detail.ts'
import { reviewClaims } from './review.ts'
import { listForReview } from './to-review.ts'

/** Claims one opinion may cover: what a person can answer for having looked at in one go. */
const MOST_AT_ONCE = 200
const words = (most: number) => z.string().trim().min(1).max(most)

export const staffRouter = router({
  /** Claims that wait for the department: to review, or disputed; the most urgent first. */
  toReview: query({ who: 'staff', roles: ['reviewer', 'officer'] })
    .input(z.object({ state: z.enum(['reviewing', 'disputed']), after: z.string().max(80).nullish() }))
    .query(({ ctx: { tx, caller, now }, input }) => listForReview(tx, caller, input, now)),

  /** One claim as staff see it: the same page the owner has, with what staff can do. */
  staffGet: query({ who: 'staff', roles: ['reviewer', 'officer', 'finance'] })
    .input(z.object({ claimId: z.uuid() }))
    .query(({ ctx: { tx, caller, now }, input }) => {
      const viewer = (['reviewer', 'finance'] as const).find((role) => caller.roles.includes(role)) ?? null
      return claimView(tx, input.claimId, viewer, now)
    }),

  /** 兑付意见: approve with its basis, or reject with a written reason (鹰潭 方案 三(二)4). All of them or none. */
  review: command({ who: 'staff', roles: ['reviewer'] })
    .input(
      z.object({
        claims: z
          .array(z.object({ claimId: z.uuid(), version: z.int().positive() }))
          .min(1)
          .max(MOST_AT_ONCE),
        decision: z.discriminatedUnion('outcome', [
          z.object({ outcome: z.literal('approve'), basis: words(1000) }),
          z.object({ outcome: z.literal('reject'), reason: words(1000) }),
        ]),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => reviewClaims(tx, caller, input, now)),

  /** upheld: the offer stands; amended: offered again with `amountFen`; refused: the offer is withdrawn. */
  answerDispute: command({ who: 'staff', roles: ['reviewer'] })
    .input(
      z.object({
        claimId: z.uuid(),
        version: z.int().positive(),
        answer: words(2000),
        decision: z.discriminatedUnion('outcome', [
          z.object({ outcome: z.literal('upheld') }),
          z.object({ outcome: z.literal('amended'), amountFen: z.int().positive() }),
          z.object({ outcome: z.literal('refused') }),
        ]),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => answerDispute(tx, caller, input, now)),
})
