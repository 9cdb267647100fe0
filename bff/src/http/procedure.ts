import { z } from 'zod'
import { withCaller } from '../db/transaction.ts'
import { type Access, admit, type CallerFor } from './access.ts'
import { once } from './idempotency.ts'
import { baseProcedure } from './trpc.ts'

/** A read: one transaction under the caller's rights. @param access who may call; the server refuses to start without one */
export function query<A extends Access>(access: A) {
  return baseProcedure.meta({ access }).use(({ ctx, next }) => {
    const now = ctx.app.clock()
    return withCaller(ctx.app.apiPool, { tokenHash: ctx.tokenHash, uscc: ctx.uscc, now }, async (tx, opened) => {
      const caller = admit(access, opened) as CallerFor<A['who']>
      const result = await next({ ctx: { tx, caller, now } })
      if (!result.ok) throw result.error
      return result
    })
  })
}

/** The key of an intent: the client makes one per tap and repeats it when it tries again. */
const intent = z.object({ key: z.uuid() })

/** A change: one transaction with its idempotency key. Whatever it throws takes everything back, the key included. */
export function command<A extends Access>(access: A) {
  return baseProcedure
    .meta({ access })
    .input(intent)
    .use(({ ctx, input, path, getRawInput, next }) => {
      const now = ctx.app.clock()
      return withCaller(ctx.app.apiPool, { tokenHash: ctx.tokenHash, uscc: ctx.uscc, now }, async (tx, opened) => {
        const caller = admit(access, opened) as CallerFor<A['who']>
        const holder = opened ? `person:${opened.personId}` : 'nobody'
        const resolve = () => next({ ctx: { tx, caller, now } })
        let done: Awaited<ReturnType<typeof resolve>> | undefined
        const data = await once(
          tx,
          { caller: holder, key: input.key, procedure: path, input: await getRawInput(), now },
          async () => {
            const result = await resolve()
            if (!result.ok) throw result.error
            done = result
            return result.data
          },
        )
        // A repeated intent never reached the resolver: its first answer stands in for the result.
        return (done ?? { ok: true, data }) as NonNullable<typeof done>
      })
    })
}
