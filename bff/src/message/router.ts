import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { baseProcedure, router } from '../http/trpc.ts'
import { listMessages } from './list.ts'
import { openCode } from './open-code.ts'
import { countUnread, markRead } from './store.ts'

const owner = { who: 'owner' } as const

export const messageRouter = router({
  /** Newest first; `after` is the `next` of the page before. */
  list: query(owner)
    .input(z.object({ after: z.string().max(80).nullish() }))
    .query(({ ctx: { tx, caller }, input }) => listMessages(tx, caller.uscc, input.after ?? null)),

  unreadCount: query(owner).query(({ ctx: { tx, caller } }) => countUnread(tx, caller.uscc)),

  /** Marks these as read, or all of the enterprise's where `ids` is left out; answers how many are still unread. */
  markRead: command(owner)
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(200).optional() }))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      await markRead(tx, caller.uscc, input.ids ?? null, now)
      return { unread: await countUnread(tx, caller.uscc) }
    }),

  /** Where the short code from a text message leads. Not a command: a wrong code must be counted although it is refused. */
  openCode: baseProcedure
    .meta({ access: { who: 'person' } })
    .input(z.object({ code: z.string().max(40) }))
    .mutation(({ ctx, input }) => openCode(ctx, input.code)),
})
