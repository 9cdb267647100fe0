import { attributeOf } from '@huiqi/shared/attribute'
import { fail } from '@huiqi/shared/error'
import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import { staffActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { recordFacts } from '../fact/record.ts'
import type { Staff } from '../http/access.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { sourceFor } from './answering-department.ts'
import { factFrom } from './read-typed.ts'
import {
  type Answer,
  type CorrectionRecord,
  correctionFor,
  dataDepartments,
  factAbout,
  lockCorrection,
  writeAnswer,
} from './store.ts'
import type { Typed } from './views.ts'

export type Corrected = {
  readonly correctionId: string
  /** The right value: as proposed, or another. */
  readonly value: Typed
  /** The day it is of. */
  readonly asOf: CivilDate
  /** Where it comes from. */
  readonly note: string
}

/**
 * The department records the right value; whatever follows from it follows.
 * @throws AppError NOT_FOUND, STALE once it is answered, INPUT_INVALID for a value or a day that can't be
 */
export async function correct(
  tx: Tx,
  staff: Staff,
  { correctionId, value: typed, asOf, note }: Corrected,
  now: Date,
): Promise<{ correctionId: string }> {
  const { uscc, attribute, period, ...record } = await lockOpen(tx, staff, correctionId)
  if (asOf > civilDate(now)) return fail('INPUT_INVALID', { field: 'asOf' }, '数据日期不能晚于今天，请重新选择。')
  const departments = await dataDepartments(tx)
  const own = departments.find(({ code }) => code === staff.departmentCode)!
  const present = await factAbout(tx, uscc, { attribute, period: period || null })
  const source = sourceFor(own, attributeOf(attribute)?.owner ?? '')
  const { value } = factFrom({ attribute, period: period || null, source, asOf }, typed, present?.value ?? null)
  const cause = `correction:${correctionId}` as const
  const { outdated } = await recordFacts(tx, [{ uscc, attribute, period, value, source, asOf }], { cause, now })
  const [older] = outdated
  if (older)
    return fail(
      'INPUT_INVALID',
      { field: 'asOf', knownAsOf: older.knownAsOf },
      `现有数据是 ${older.knownAsOf} 的，更正后的数据日期不能更早，请重新选择。`,
    )
  await close(
    tx,
    staff,
    { ...record, uscc, attribute, period },
    { state: 'corrected', recorded: { value, asOf }, answer: note },
    now,
  )
  return { correctionId }
}

/** The department keeps what stands, and says why. @throws AppError NOT_FOUND, STALE once it is answered */
export async function keep(
  tx: Tx,
  staff: Staff,
  { correctionId, reason }: { readonly correctionId: string; readonly reason: string },
  now: Date,
): Promise<{ correctionId: string }> {
  const record = await lockOpen(tx, staff, correctionId)
  await close(tx, staff, record, { state: 'kept', recorded: null, answer: reason }, now)
  return { correctionId }
}

async function lockOpen(tx: Tx, staff: Staff, id: string): Promise<CorrectionRecord> {
  const locked = await lockCorrection(tx, id, staff.departmentCode)
  if (!locked) return fail('NOT_FOUND')
  if (locked.state !== 'open') return fail('STALE')
  return (await correctionFor(tx, id, staff.departmentCode)) ?? fail('NOT_FOUND')
}

/** Writes the answer, into the trail as well, and has the enterprise told. */
async function close(
  tx: Tx,
  staff: Staff,
  { id, uscc, departmentCode, attribute, period }: CorrectionRecord,
  answer: Pick<Answer, 'state' | 'recorded' | 'answer'>,
  now: Date,
): Promise<void> {
  await writeAnswer(tx, id, { ...answer, answeredBy: staff.personId, answeredAt: now })
  const action = answer.state === 'corrected' ? 'correct' : 'keep'
  const data = { attribute, period: period || null, ...(answer.recorded && { asOf: answer.recorded.asOf }) }
  await appendEvents(tx, { kind: 'correction', id, uscc, departmentCode }, now, [
    { actor: staffActor(staff), action, data },
  ])
  await enqueue(tx, { task: 'profile.tell_answer', payload: { correctionId: id } })
}
