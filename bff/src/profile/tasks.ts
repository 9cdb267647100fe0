import { z } from 'zod'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import { asSystem } from '../db/transaction.ts'
import { defineTask } from '../jobs/task.ts'
import { tellEnterprises } from '../message/tell-enterprises.ts'
import { correctionById, markBreached } from './store.ts'
import { answerNotice, lateNotice } from './tell.ts'

const BATCH = 200

export const profileTasks = [
  defineTask('profile.tell_answer', z.object({ correctionId: z.uuid() }), ({ correctionId }, { workerPool, clock }) =>
    asSystem(workerPool, async (tx) => {
      const record = await correctionById(tx, correctionId)
      const notice = record && answerNotice(record)
      if (notice) await tellEnterprises(tx, [notice], clock())
    }),
  ),

  /** Writes down which corrections were not answered in time, and tells those who wait. */
  defineTask('profile.deadlines', z.unknown(), (_, { workerPool, clock }) =>
    asSystem(workerPool, async (tx) => {
      const now = clock()
      const breached = await markBreached(tx, now, BATCH)
      await appendToChains(
        tx,
        breached.map(({ id, uscc, departmentCode, dueAt }) => ({
          subject: { kind: 'correction', id, uscc, departmentCode } as const,
          events: [{ actor: PLATFORM, action: 'breach', data: { dueAt: dueAt.toISOString() } }],
        })),
        now,
      )
      const records = await Promise.all(breached.map(({ id }) => correctionById(tx, id)))
      await tellEnterprises(
        tx,
        records.flatMap((record) => (record ? [lateNotice(record)] : [])),
        now,
      )
    }),
  ),
]
