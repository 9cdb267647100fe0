import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { lockRectification, ratingOwner, writeAnswer } from './store.ts'

/** The department says what it has put right. @throws AppError NOT_FOUND, STALE once it is answered */
export async function answerRectification(
  tx: Tx,
  staff: Staff,
  { rectificationId, answer }: { readonly rectificationId: string; readonly answer: string },
  now: Date,
): Promise<{ rectificationId: string }> {
  const { departmentCode } = staff
  const order = (await lockRectification(tx, rectificationId, departmentCode)) ?? fail('NOT_FOUND')
  if (order.status !== 'open') return fail('STALE')
  await writeAnswer(tx, rectificationId, { answer, by: staff.personId, at: now })
  const { uscc } = await ratingOwner(tx, order.ratingId)
  await appendEvents(tx, { kind: 'rating', id: order.ratingId, uscc, departmentCode }, now, [
    { actor: staffActor(staff), action: 'answer_rectification', data: { rectificationId } },
  ])
  return { rectificationId }
}
