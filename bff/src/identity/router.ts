import { fail } from '@huiqi/shared/error'
import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { baseProcedure, router } from '../http/trpc.ts'
import { me } from './me.ts'
import { channels, sessionViews } from './sessions.ts'
import { signInWithTicket } from './sign-in-with-ticket.ts'
import { revokeSession } from './store.ts'

export const identityRouter = router({
  /** Who is signed in, the enterprises he may act for, and his department if he works for one; null: nobody. */
  me: query({ who: 'anyone' }).query(({ ctx: { tx, caller } }) => (caller ? me(tx, caller) : null)),

  sessions: query({ who: 'person' }).query(({ ctx: { tx, caller, now, tokenHash } }) =>
    sessionViews(tx, caller.personId, tokenHash, now),
  ),

  /** Ends the session this request came with. */
  signOut: command({ who: 'person' }).mutation(async ({ ctx: { tx, caller, now, tokenHash } }) => {
    await revokeSession(tx, caller.personId, { tokenHash: tokenHash! }, now)
    return { signedOut: true as const }
  }),

  /** Ends one of the caller's sessions: a phone that was lost. */
  revokeSession: command({ who: 'person' })
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      if (!(await revokeSession(tx, caller.personId, { id: input.id }, now))) fail('NOT_FOUND')
      return { id: input.id }
    }),

  /**
   * A mini-program's one-time code (`wx.login`, a host app's ticket) for a bearer token. Not a command: the code itself
   * works only once, and a token is never stored to be answered again.
   */
  signInWithCode: baseProcedure
    .meta({ access: { who: 'anyone' } })
    .input(
      z.object({
        host: z.enum(channels).exclude(['h5']),
        code: z.string().min(1).max(2048),
        phoneCode: z.string().max(2048).optional(),
      }),
    )
    .mutation(({ ctx, input }) => signInWithTicket(ctx.app, input)),
})
