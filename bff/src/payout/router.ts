import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { batchView, listBatches } from './batches.ts'
import { budgetOverview } from './budgets.ts'
import { payClaims } from './pay.ts'
import { listPayable } from './payable.ts'
import { receiptProblems } from './receipt-problems.ts'
import { resubmitBatch } from './resubmit.ts'
import { quarterSettlement } from './settlement.ts'

const finance = { who: 'staff', roles: ['finance'] } as const
const after = z.string().max(80).nullish()

export const payoutRouter = router({
  /** Claims approved one by one that wait to be paid, the most urgent first. */
  payable: query(finance)
    .input(z.object({ after }))
    .query(({ ctx: { tx, now }, input }) => listPayable(tx, input, now)),

  /** Makes one batch of these claims and sends it to the bank. All of them or none. */
  pay: command(finance)
    .input(z.object({ claimIds: z.array(z.uuid()).min(1).max(1000) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => payClaims(tx, caller, input.claimIds, now)),

  batches: query(finance)
    .input(z.object({ after }))
    .query(({ ctx: { tx }, input }) => listBatches(tx, input)),

  batch: query(finance)
    .input(z.object({ batchId: z.uuid() }))
    .query(({ ctx: { tx }, input }) => batchView(tx, input.batchId)),

  /** Sends a batch again that the bank refused, once its cause is removed. */
  resubmit: command(finance)
    .input(z.object({ batchId: z.uuid() }))
    .mutation(({ ctx: { tx, caller, now }, input }) => resubmitBatch(tx, caller, input.batchId, now)),

  /** Per policy, year and funder: appropriated, available, reserved, paid. */
  budgets: query({ who: 'staff', roles: ['finance', 'officer', 'reviewer', 'admin'] }).query(({ ctx: { tx } }) =>
    budgetOverview(tx),
  ),

  /** 市区分担: what was paid in a quarter, by policy and district, and what the other levels owe for it (鹰潭 方案 三(四)2). */
  settlement: query(finance)
    .input(z.object({ year: z.int().min(2000).max(2100), quarter: z.int().min(1).max(4) }))
    .query(({ ctx: { tx }, input }) => quarterSettlement(tx, input)),

  /** Receipts that do not fit what was ordered; a person must ask the bank. */
  problems: query(finance).query(({ ctx: { tx } }) => receiptProblems(tx)),
})
