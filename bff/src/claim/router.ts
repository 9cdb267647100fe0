import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { mergeRouters, router } from '../http/trpc.ts'
import { confirmClaim } from './confirm.ts'
import { correctAccount } from './correct-account.ts'
import { declineClaim } from './decline.ts'
import { claimView } from './detail.ts'
import { openDispute } from './dispute.ts'
import { enterpriseOf } from './enterprise-of.ts'
import { claimHome } from './home.ts'
import { listClaims } from './list.ts'
import { staffRouter } from './staff-router.ts'
import { tabs } from './tabs.ts'

const owner = { who: 'owner' } as const

/** The claim and the version of it the caller has seen. */
const seen = z.object({ claimId: z.uuid(), version: z.int().positive() })
const words = (most: number) => z.string().trim().min(1).max(most)

const ownerRouter = router({
  /** The first page: what waits for the enterprise, what is under way, what has ended. */
  home: query(owner).query(({ ctx: { tx, caller, now } }) => claimHome(tx, caller, now)),

  /** 待办、办理中、已办结, newest first; `after` is the `next` of the page before. */
  list: query(owner)
    .input(z.object({ tab: z.enum(tabs), after: z.string().max(80).nullish() }))
    .query(({ ctx: { tx, caller, now }, input }) => listClaims(tx, caller, input, now)),

  /** Everything the confirm page and the progress page show. */
  get: query(owner)
    .input(z.object({ claimId: z.uuid() }))
    .query(({ ctx: { tx, now }, input }) => claimView(tx, input.claimId, 'owner', now)),

  /** Which of the caller's enterprises a claim belongs to; null: none of his. */
  whose: query({ who: 'person' })
    .input(z.object({ claimId: z.uuid() }))
    .query(({ ctx: { tx }, input }) => enterpriseOf(tx, input.claimId)),

  confirm: command(owner)
    .input(
      seen.extend({ accountId: z.uuid(), consent: z.object({ id: z.string().max(64), version: z.int().positive() }) }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => confirmClaim(tx, caller, input, now)),

  decline: command(owner)
    .input(seen.extend({ reason: words(500) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => declineClaim(tx, caller, input, now)),

  /** `reference` names the condition or value that is wrong, in the words the page showed. */
  dispute: command(owner)
    .input(
      seen.extend({
        subject: z.enum(['fact', 'amount', 'account', 'other']),
        reference: words(200).nullish(),
        statement: words(2000),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => openDispute(tx, caller, input, now)),

  /** After a payment came back: another account, and the payment goes on. */
  correctAccount: command(owner)
    .input(
      seen.extend({ account: z.object({ holderName: words(200), bankName: words(100), number: z.string().max(64) }) }),
    )
    .mutation(({ ctx: { tx, caller, app, now }, input }) => correctAccount(tx, app.keyRing, caller, input, now)),
})

export const claimRouter = mergeRouters(ownerRouter, staffRouter)
