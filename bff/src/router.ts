import { claimRouter } from './claim/router.ts'
import { enterpriseRouter } from './enterprise/router.ts'
import { factRouter } from './fact/router.ts'
import { router } from './http/trpc.ts'
import { identityRouter } from './identity/router.ts'
import { staffRouter } from './identity/staff/router.ts'
import { matchingRouter } from './matching/router.ts'
import { messageRouter } from './message/router.ts'
import { payoutRouter } from './payout/router.ts'
import { deskRouter } from './policy/desk/router.ts'
import { policyRouter } from './policy/router.ts'
import { profileRouter } from './profile/router.ts'
import { pushRouter } from './push/router.ts'
import { ratingRouter } from './rating/router.ts'
import { rosterRouter } from './roster/router.ts'

/** Every procedure of the product, one branch a capability. The mini-app takes this as a type. */
export const appRouter = router({
  claim: claimRouter,
  desk: deskRouter,
  enterprise: enterpriseRouter,
  fact: factRouter,
  identity: identityRouter,
  matching: matchingRouter,
  message: messageRouter,
  payout: payoutRouter,
  policy: policyRouter,
  profile: profileRouter,
  push: pushRouter,
  rating: ratingRouter,
  roster: rosterRouter,
  staff: staffRouter,
})

export type AppRouter = typeof appRouter
