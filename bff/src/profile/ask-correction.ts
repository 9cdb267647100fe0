import { attributeOf } from '@huiqi/shared/attribute'
import { fail } from '@huiqi/shared/error'
import { type CivilDate, civilDate, dueAt } from '@huiqi/shared/workday'
import { ownerActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Owner } from '../http/access.ts'
import { answeringDepartment } from './answering-department.ts'
import { factFrom } from './read-typed.ts'
import { countOpen, dataDepartments, factAbout, insertCorrection, regionOf } from './store.ts'
import { valueView } from './value-view.ts'
import type { Typed } from './views.ts'

/** Working days in which the department answers: as long as it has for a dispute or a bad rating. */
const CORRECTION_WORKDAYS = 5

/** Corrections an enterprise may wait for at once: more than its data has gaps, fewer than a script would ask. */
const MOST_OPEN = 30

export type AskedCorrection = {
  readonly attribute: string
  /** `2025`; null for what has no period. */
  readonly period: string | null
  /** The value it should be. */
  readonly value: Typed
  readonly reason: string
  readonly evidence?: string | null | undefined
}

/**
 * 纠错: asks the owning department to correct a value, or to supply one that nobody has.
 * @returns until when it is answered
 * @throws AppError NOT_FOUND, INPUT_INVALID for a value that can't be read, CORRECTION_CHANGES_NOTHING,
 *   CORRECTION_ALREADY_OPEN, CORRECTION_TOO_MANY, CORRECTION_NOBODY_ANSWERS
 */
export async function askCorrection(
  tx: Tx,
  owner: Owner,
  { attribute, period, value, reason, evidence }: AskedCorrection,
  now: Date,
): Promise<{ correctionId: string; dueAt: string }> {
  const today = civilDate(now)
  const dataOwner = attributeOf(attribute)?.owner ?? fail('NOT_FOUND')
  const present = await factAbout(tx, owner.uscc, { attribute, period })
  const proposed = factFrom({ attribute, period, source: dataOwner, asOf: today }, value, present?.value ?? null)
  if (isLater(period, today)) return fail('INPUT_INVALID', { field: 'period' }, '这个期间还没有开始，还不能填写数据。')
  const known = present && valueView(present, today)
  if (present && !known?.stale && same(present.value, proposed.value)) return fail('CORRECTION_CHANGES_NOTHING')
  if ((await countOpen(tx, owner.uscc)) >= MOST_OPEN) return fail('CORRECTION_TOO_MANY')
  const department = answeringDepartment(await dataDepartments(tx), dataOwner, await regionOf(tx, owner.uscc))
  if (!department) return fail('CORRECTION_NOBODY_ANSWERS')
  const due = dueAt(now, CORRECTION_WORKDAYS, 'working', await workCalendar(tx))
  const correctionId = await insertCorrection(tx, {
    uscc: owner.uscc,
    attribute,
    period: period ?? '',
    departmentCode: department.code,
    present: present ? toJson({ value: present.value, source: present.source, asOf: present.asOf }) : null,
    proposed: toJson(proposed.value),
    reason,
    evidence: evidence || null,
    askedBy: owner.personId,
    createdAt: now,
    dueAt: due,
  })
  const subject = { kind: 'correction', id: correctionId, uscc: owner.uscc, departmentCode: department.code } as const
  const data = { attribute, period, dueAt: due.toISOString() }
  await appendEvents(tx, subject, now, [{ actor: ownerActor(owner), action: 'ask_correction', data }])
  return { correctionId, dueAt: due.toISOString() }
}

/** Whether a period begins after this year. */
const isLater = (period: string | null, today: CivilDate): boolean =>
  period !== null && period.slice(0, 4) > today.slice(0, 4)

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** The same text for the same value, however its fields are ordered; a field without a value is as good as none. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, field]) => field !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
