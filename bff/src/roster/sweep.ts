import { sql } from 'kysely'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { enqueueAll } from '../jobs/enqueue.ts'
import { recordRequest } from './audit.ts'
import { type Work, workJob } from './begin-work.ts'
import { deleteOrphanParts } from './fill-store.ts'

/** A roster whose job gave no sign of life for so long gets a new one. */
const SILENT_MS = 5 * 60_000
const MOST_AT_ONCE = 200

/** What the clock owes rosters: joint reviews whose time is up, jobs that were lost, and files nobody reads. */
export async function sweepRosters(pool: Pool, now: Date): Promise<void> {
  await asSystem(pool, (tx) => lapseRequests(tx, now))
  await asSystem(pool, (tx) => reviveWork(tx, now))
  await asSystem(pool, deleteOrphanParts)
}

/**
 * Silence counts as no objection once the time is up: the enterprises on the list must not wait for ever for a department
 * that was asked in due form. That it was silence, and whose, stands in the trail.
 */
async function lapseRequests(tx: Tx, now: Date): Promise<void> {
  const due = await tx
    .selectFrom('vetoRequest')
    .select(['rosterId', 'departmentCode', 'dueAt'])
    .where('dueAt', '<', now)
    .where('answeredAt', 'is', null)
    .where('lapsedAt', 'is', null)
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const request of due) {
    await tx
      .updateTable('vetoRequest')
      .set({ lapsedAt: now })
      .where('rosterId', '=', request.rosterId)
      .where('departmentCode', '=', request.departmentCode)
      .execute()
    await recordRequest(tx, request, PLATFORM, 'lapse', { dueAt: request.dueAt.toISOString() }, now)
  }
}

async function reviveWork(tx: Tx, now: Date): Promise<void> {
  const silent = await tx
    .selectFrom('roster')
    .select(['id', 'workId', 'status', 'kind'])
    .where('status', 'in', ['filling', 'releasing'])
    .where('workId', 'is not', null)
    .where('workedAt', '<', new Date(now.getTime() - SILENT_MS))
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  await enqueueAll(
    tx,
    silent.map(({ id, workId, status, kind }) => workJob(id, workOf(status, kind), workId!)),
  )
  const ids = silent.map(({ id }) => id)
  await tx.updateTable('roster').set({ workedAt: now }).where(sql<boolean>`id = any(${ids})`).execute()
}

function workOf(status: string, kind: string): Work {
  if (status === 'releasing') return 'roster.release'
  return kind === 'imported' ? 'roster.import' : 'roster.match'
}
