import { attributeOf } from '@huiqi/shared/attribute'
import type { Fact } from '@huiqi/shared/condition'
import { fail } from '@huiqi/shared/error'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { askedNames } from '../matching/asked-names.ts'
import { requirementsOf } from '../matching/requirements-of.ts'
import { answerView, sharedView, staffRow, storedReading } from './correction-view.ts'
import { fieldOf } from './field-view.ts'
import { correctionFor, correctionsFor, factAbout } from './store.ts'
import { typedOf } from './typed-of.ts'
import { valueView } from './value-view.ts'
import type { StaffCorrectionDetail, StaffCorrectionRow } from './views.ts'

/** What enterprises asked the department to correct, open ones first. */
export async function listCorrections(tx: Tx, staff: Staff, now: Date): Promise<StaffCorrectionRow[]> {
  const calendar = await workCalendar(tx)
  return (await correctionsFor(tx, staff.departmentCode)).map((record) => staffRow(record, now, calendar))
}

/** One of them, with what stands there now and what it decides. @throws AppError NOT_FOUND */
export async function readCorrection(
  tx: Tx,
  staff: Staff,
  correctionId: string,
  now: Date,
): Promise<StaffCorrectionDetail> {
  const record = (await correctionFor(tx, correctionId, staff.departmentCode)) ?? fail('NOT_FOUND')
  const { uscc, enterpriseName, attribute: code, proposed, reason, evidence, present } = record
  const attribute = attributeOf(code) ?? fail('NOT_FOUND')
  const today = civilDate(now)
  const about = { attribute: code, period: record.period || null }
  const fact = await factAbout(tx, uscc, about)
  const asked: Fact | null = present && { ...about, ...present }
  return {
    ...sharedView(record, now, await workCalendar(tx)),
    enterpriseName,
    uscc,
    reason,
    evidence,
    proposed: storedReading(code, proposed),
    before: asked && valueView(asked, civilDate(record.createdAt)),
    present: fact ? valueView(fact, today) : null,
    requirements: await requirementsOf(tx, { uscc, ...about }, now),
    field: fieldOf(attribute, await askedNames(tx, code, today)),
    typed: typedOf(attribute, proposed),
    today,
    answer: answerView(record),
  }
}
