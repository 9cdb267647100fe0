import { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { type Access, admit, type CallerFor } from './access.ts'
import { AskedBefore, firstAnswer, type IdempotentCall, once } from './idempotency.ts'
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

/**
 * A question that takes longer than a connection should be held: it reads in short transactions, each under the
 * caller's rights as they are then, and works between them.
 */
export function longQuery<A extends Access>(access: A) {
  return baseProcedure.meta({ access }).use(({ ctx, next }) => {
    const now = ctx.app.clock()
    const read = <T>(run: (tx: Tx, caller: CallerFor<A['who']>) => Promise<T>): Promise<T> =>
      withCaller(ctx.app.apiPool, { tokenHash: ctx.tokenHash, uscc: ctx.uscc, now }, (tx, opened) =>
        run(tx, admit(access, opened) as CallerFor<A['who']>),
      )
    return next({ ctx: { read, now } })
  })
}

/** The key of an intent: the client makes one per tap and repeats it when it tries again. */
const intent = z.object({ key: z.uuid() })

/** A change: one transaction with its idempotency key. Whatever it throws takes everything back, the key included. */
export function command<A extends Access>(access: A) {
  return baseProcedure
    .meta({ access })
    .input(intent)
    .use(async ({ ctx, input, path, getRawInput, next }) => {
      const now = ctx.app.clock()
      const asked = { key: input.key, procedure: path, input: await getRawInput(), now }
      const inTransaction = <T>(run: (tx: Tx, caller: CallerFor<A['who']>, call: IdempotentCall) => Promise<T>) =>
        withCaller(ctx.app.apiPool, { tokenHash: ctx.tokenHash, uscc: ctx.uscc, now }, (tx, opened) => {
          const holder = opened ? `person:${opened.personId}` : 'nobody'
          return run(tx, admit(access, opened) as CallerFor<A['who']>, { ...asked, caller: holder })
        })
      const act = (tx: Tx, caller: CallerFor<A['who']>, call: IdempotentCall) =>
        once(tx, call, async () => {
          const result = await next({ ctx: { tx, caller, now } })
          if (!result.ok) throw result.error
          return result
        })
      try {
        return await inTransaction(act)
      } catch (error) {
        if (!(error instanceof AskedBefore)) throw error
        const data = await inTransaction((tx, _, call) => firstAnswer(tx, call))
        // A repeated intent never reached the resolver: its first answer stands in for the result.
        return { ok: true, data } as unknown as Awaited<ReturnType<typeof act>>
      }
    })
}
