import { claimRouter } from './claim/router.ts'
import { router } from './http/trpc.ts'
import { identityRouter } from './identity/router.ts'
import { payoutRouter } from './payout/router.ts'
import { ratingRouter } from './rating/router.ts'

/** Every procedure of the product, one branch a capability. The mini-app takes this as a type. */
export const appRouter = router({
  claim: claimRouter,
  identity: identityRouter,
  payout: payoutRouter,
  rating: ratingRouter,
})

export type AppRouter = typeof appRouter
