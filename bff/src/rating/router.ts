import { type RatingLevel, ratingLevels } from '@huiqi/shared/rating'
import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { answerRectification } from './answer-rectification.ts'
import { giveRating } from './give-rating.ts'
import { listRectifications } from './rectifications.ts'

const levels = Object.keys(ratingLevels) as [RatingLevel, ...RatingLevel[]]
const department = { who: 'staff', roles: ['officer', 'reviewer', 'admin'] } as const

export const ratingRouter = router({
  /** Once a claim, from the first final answer on (一事一评). The last two levels open a rectification. */
  give: command({ who: 'owner' })
    .input(
      z.object({
        claimId: z.uuid(),
        level: z.enum(levels),
        tags: z.array(z.string().max(20)).max(10),
        words: z.string().trim().max(1000).nullish(),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => giveRating(tx, caller, input, now)),

  /** The department's work orders for bad ratings, open ones first. */
  rectifications: query(department).query(({ ctx: { tx, caller, now } }) => listRectifications(tx, caller, now)),

  answerRectification: command(department)
    .input(z.object({ rectificationId: z.uuid(), answer: z.string().trim().min(1).max(2000) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => answerRectification(tx, caller, input, now)),
})
