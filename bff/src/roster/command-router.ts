import { z } from 'zod'
import { command } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { askJointReview } from './ask-joint-review.ts'
import { authoriseRoster } from './authorise.ts'
import { cancelRoster } from './cancel.ts'
import { createRoster } from './create.ts'
import { startMatch } from './match.ts'
import { startRelease } from './release.ts'
import { reviewRoster } from './review.ts'

const department = { who: 'staff', roles: ['officer', 'reviewer'] } as const
const officer = { who: 'staff', roles: ['officer'] } as const
/** The roster as the caller has seen it. */
const seen = { rosterId: z.uuid(), version: z.int().positive() }
const confirmBy = z.iso.date().optional()

export const commandRouter = router({
  /** A matched roster is filled at once; an imported one waits for its file (POST /api/roster/:id/file?version=). */
  create: command(officer)
    .input(
      z.object({
        policyId: z.string().min(1).max(40),
        kind: z.enum(['imported', 'matched']),
        title: z.string().trim().min(2).max(60).optional(),
        /** What the benefit is for: `2026`, `2026Q1`, `2026-06`. By default what the policy says. */
        period: z
          .string()
          .regex(/^20\d{2}(Q[1-4]|-(0[1-9]|1[0-2]))?$/)
          .optional(),
        /** Last day to confirm; by default ten working days from now. */
        confirmBy,
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => createRoster(tx, caller, input, now)),

  /** Draws a matched roster again. */
  match: command(officer)
    .input(z.object(seen))
    .mutation(({ ctx: { tx, caller, now }, input }) => startMatch(tx, caller, input, now)),

  askJointReview: command(officer)
    .input(
      z.object({
        ...seen,
        departments: z.array(z.string().min(1).max(40)).min(1).max(30),
        /** Working days they have. */
        days: z.int().min(1).max(60).default(5),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => askJointReview(tx, caller, input, now)),

  /** 兑付意见 for the whole list before its release; never by who prepared it. */
  review: command({ who: 'staff', roles: ['reviewer'] })
    .input(z.object({ ...seen, opinionBasis: z.string().trim().min(1).max(1000) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => reviewRoster(tx, caller, input, now)),

  /** Finance authorises the payment of a list reviewed before its release. */
  authorise: command({ who: 'staff', roles: ['finance'] })
    .input(z.object(seen))
    .mutation(({ ctx: { tx, caller, now }, input }) => authoriseRoster(tx, caller, input, now)),

  /** Makes one claim per enterprise without a veto and tells them; `confirmBy` sets another last day to confirm. */
  release: command(department)
    .input(z.object({ ...seen, confirmBy }))
    .mutation(({ ctx: { tx, caller, now }, input }) => startRelease(tx, caller, input, now)),

  cancel: command(department)
    .input(z.object(seen))
    .mutation(({ ctx: { tx, caller, now }, input }) => cancelRoster(tx, caller, input, now)),
})
