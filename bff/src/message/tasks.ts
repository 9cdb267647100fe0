import { z } from 'zod'
import { asSystem } from '../db/transaction.ts'
import { defineTask } from '../jobs/task.ts'
import { enqueueSending, LEASE_MS } from './outbox.ts'
import { quietUntil } from './quiet-hours.ts'
import { receiveReceipts } from './receive.ts'
import { sendMessages } from './send.ts'
import { takeDue } from './send-store.ts'
import { tellAll } from './tell.ts'

/** Writes what the lifecycle asks to be told. */
const tell = defineTask('message.tell', z.unknown(), (_, ctx) => tellAll(ctx.workerPool, ctx, ctx.clock()))

const send = defineTask('message.send', z.object({ smsIds: z.array(z.uuid()) }), ({ smsIds }, ctx) =>
  sendMessages(ctx, smsIds),
)

const receive = defineTask(
  'message.receive',
  z.object({
    receipts: z.array(
      z.object({
        outId: z.string(),
        providerId: z.string(),
        delivered: z.boolean(),
        errorCode: z.string().optional(),
        at: z.string(),
      }),
    ),
  }),
  ({ receipts }, ctx) => asSystem(ctx.workerPool, (tx) => receiveReceipts(tx, receipts, ctx.clock())),
)

/** Messages a sweep hands out at most: what a morning brings is sent within minutes, and no sweep runs long. */
const SWEEP_LIMIT = 20_000

/** Sends what is due: after quiet hours, after a pause, and what a killed process left behind. */
const sweep = defineTask('message.sweep', z.unknown(), (_, ctx) =>
  asSystem(ctx.workerPool, async (tx) => {
    const now = ctx.clock()
    const leaseUntil = new Date(now.getTime() + LEASE_MS)
    const due = await takeDue(tx, { now, leaseUntil, urgentOnly: quietUntil(now) !== null }, SWEEP_LIMIT)
    await enqueueSending(tx, due)
  }),
)

export const messageTasks = [tell, send, receive, sweep]
