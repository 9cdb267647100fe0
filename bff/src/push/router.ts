import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { choosePush, pushChoice } from './choice.ts'
import { pushNews, seeNews } from './news.ts'
import { reachOf } from './news-store.ts'
import type { PushReach } from './views.ts'

const owner = { who: 'owner' } as const

export const pushRouter = router({
  /** 新符合: how many for the first page, and which to mark in the match report. */
  news: query(owner).query(({ ctx: { tx, caller, now } }) => pushNews(tx, caller, now)),

  /** The report with them is on the screen. */
  seen: command(owner).mutation(({ ctx: { tx, caller, now } }) => seeNews(tx, caller, now)),

  choice: query(owner).query(({ ctx: { tx, caller } }) => pushChoice(tx, caller)),

  choose: command(owner)
    .input(z.object({ wanted: z.boolean() }))
    .mutation(({ ctx: { tx, caller, now }, input }) => choosePush(tx, caller, input.wanted, now)),

  /** Of the department's policies in force, how many enterprises they were pushed to. */
  reach: query({ who: 'staff', roles: ['officer', 'reviewer'] }).query(
    ({ ctx: { tx, caller } }): Promise<PushReach[]> => reachOf(tx, caller.departmentCode),
  ),
})
