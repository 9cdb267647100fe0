import { z } from 'zod'
import { query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { consentTextInForce } from './consent-text.ts'
import { policyView } from './detail.ts'
import { listPolicies } from './list.ts'

export const policyRouter = router({
  /** Published policies; a department's staff also see its drafts. `after` is the `next` of the page before. */
  list: query({ who: 'anyone' })
    .input(
      z.object({
        text: z.string().max(50).optional(),
        mode: z.enum(['no_application', 'instant', 'commitment']).optional(),
        /** Only those of the caller's department. */
        own: z.boolean().optional(),
        after: z.string().max(80).nullish(),
      }),
    )
    .query(({ ctx: { tx, caller }, input }) => listPolicies(tx, caller, input)),

  /** One policy: its published version, or the version asked for. */
  get: query({ who: 'anyone' })
    .input(z.object({ policyId: z.string().min(1).max(40), versionId: z.uuid().optional() }))
    .query(({ ctx: { tx, caller }, input }) => policyView(tx, caller, input)),

  /** The text an owner agrees to when confirming, as it is in force now. */
  consentText: query({ who: 'anyone' }).query(({ ctx: { tx, now } }) => consentTextInForce(tx, now)),
})
