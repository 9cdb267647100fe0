import { z } from 'zod'
import { query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { matchCounts, matchReport } from './report.ts'
import { workbench } from './workbench.ts'

export const matchingRouter = router({
  /** 匹配报告: 可享, 差一步, 待核实, each policy with its reasons. */
  report: query({ who: 'owner' }).query(({ ctx: { tx, caller, now } }) => matchReport(tx, caller.uscc, now)),

  /** How many of each, for the first page. */
  counts: query({ who: 'owner' }).query(({ ctx: { tx, caller, now } }) => matchCounts(tx, caller.uscc, now)),

  /** 政策测算: the rule of a policy in force and the enterprise's facts that it reads. */
  workbench: query({ who: 'owner' })
    .input(z.object({ policyId: z.string().min(1).max(40) }))
    .query(({ ctx: { tx, caller, now }, input }) => workbench(tx, caller.uscc, input.policyId, now)),
})
