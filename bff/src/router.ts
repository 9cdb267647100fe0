import { router } from './http/trpc.ts'
import { identityRouter } from './identity/router.ts'

/** Every procedure of the product, one branch a capability. The mini-app takes this as a type. */
export const appRouter = router({
  identity: identityRouter,
})

export type AppRouter = typeof appRouter
