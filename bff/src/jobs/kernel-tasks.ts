import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../db/transaction.ts'
import { defineTask } from './task.ts'

/** A repeated call that comes later than this gets no stored answer; clients give up within minutes. */
const IDEMPOTENCY_DAYS = 7
const SWEEP_BATCH = 5_000

/** Forgets idempotency keys and rate-limit windows nobody can ask for again. */
const sweep = defineTask('kernel.sweep', z.unknown(), async (_, { workerPool, clock }) => {
  const old = new Date(clock().getTime() - IDEMPOTENCY_DAYS * 86_400_000)
  await asSystem(workerPool, async (tx) => {
    await sql`delete from idempotency where ctid in (select ctid from idempotency where created_at < ${old} limit ${SWEEP_BATCH})`.execute(
      tx,
    )
    await sql`delete from rate_limit where window_start < ${new Date(clock().getTime() - 86_400_000)}`.execute(tx)
  })
})

export const kernelTasks = [sweep]
