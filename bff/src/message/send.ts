import { asSystem } from '../db/transaction.ts'
import type { TaskContext } from '../jobs/task.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { dayStart, MAX_TRIES, nextTry, SENDING_MS, SMS_PER_DAY } from './limits.ts'
import { quietUntil } from './quiet-hours.ts'
import { openSms, toIndexes } from './sealed.ts'
import { countSent, finishSending, type SendingOutcome, type Taken, takeForSending } from './send-store.ts'

/**
 * Hands messages to the gateway, one after the other. Each is taken first, in a transaction of its own, so that no other
 * job sends it too; what this process leaves half-done is found by the sweeper. One that fails does not hold up the next.
 */
export async function sendMessages(ctx: TaskContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const sms = await take(ctx, id)
    if (!sms) continue
    const outcome = await handOver(ctx, sms)
    await asSystem(ctx.workerPool, (tx) => finishSending(tx, id, outcome, ctx.clock()))
  }
}

function take(ctx: TaskContext, id: string): Promise<Taken | undefined> {
  const now = ctx.clock()
  const abandonedAt = new Date(now.getTime() + SENDING_MS)
  return asSystem(ctx.workerPool, (tx) =>
    takeForSending(tx, id, { now, abandonedAt, urgentOnly: quietUntil(now) !== null }),
  )
}

async function handOver(ctx: TaskContext, sms: Taken): Promise<SendingOutcome> {
  const { to, content } = openSms(ctx.keyRing, sms)
  const indexes = toIndexes(ctx.keyRing, to)
  const today = dayStart(ctx.clock())
  const sentToday = await asSystem(ctx.workerPool, (tx) => countSent(tx, indexes, sms.template, today))
  if (sentToday >= SMS_PER_DAY) return { status: 'suppressed', failure: 'daily_limit' }
  try {
    const { providerId } = await ctx.ports.sms.send({ to, template: sms.template, ...content, outId: sms.id })
    return { status: 'sent', providerId }
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    const failure = `${error.party}:${error.code}`
    ctx.log.warn({ sms: sms.id, failure, attempts: sms.attempts }, 'text message not handed over')
    if (error.retry === 'permanent' || sms.attempts >= MAX_TRIES) return { status: 'failed', failure }
    return { status: 'queued', nextTryAt: nextTry(ctx.clock(), sms.attempts), failure }
  }
}
