import { attributeOf } from '@huiqi/shared/attribute'
import { type FactValue, periodWords } from '@huiqi/shared/condition'
import type { WorkCalendar } from '@huiqi/shared/workday'
import { dueView } from '../claim/deadline-view.ts'
import { nameOf, readingOf } from './reading.ts'
import type { CorrectionRecord } from './store.ts'
import type { CorrectionState, CorrectionView, Reading, StaffCorrectionRow } from './views.ts'

export const stateLabels: Readonly<Record<CorrectionState, string>> = {
  open: '等待核对',
  corrected: '已更正',
  kept: '维持不变',
}

/** A stored value as read; an attribute that the dictionary has dropped since is read as nothing. */
export function storedReading(code: string, value: FactValue): Reading {
  const attribute = attributeOf(code)
  return attribute ? readingOf(attribute, value) : { text: '—', lines: [], items: [] }
}

export const wordsOf = (period: string | null): string | null => (period ? periodWords(period) : null)

export function answerView({ attribute, answer, answeredAt, recorded }: CorrectionRecord): CorrectionView['answer'] {
  if (answer === null || answeredAt === null) return null
  const shown = recorded && { text: storedReading(attribute, recorded.value).text, asOf: recorded.asOf }
  return { at: answeredAt.toISOString(), words: answer, recorded: shown }
}

/** What owners and departments see alike. */
export function sharedView(record: CorrectionRecord, now: Date, calendar: WorkCalendar) {
  const { id, attribute, period, state, createdAt, dueAt, breachedAt } = record
  return {
    id,
    name: nameOf(attribute),
    periodWords: wordsOf(period),
    state,
    stateLabel: stateLabels[state],
    createdAt: createdAt.toISOString(),
    due: dueView('核对时限', dueAt, now, calendar),
    breached: breachedAt !== null,
  }
}

const beforeText = ({ attribute, present }: CorrectionRecord): string | null =>
  present && storedReading(attribute, present.value).text

export function correctionView(record: CorrectionRecord, now: Date, calendar: WorkCalendar): CorrectionView {
  const { attribute, period, proposed, reason, evidence, departmentName, departmentPhone } = record
  return {
    ...sharedView(record, now, calendar),
    attribute,
    period: period || null,
    before: beforeText(record),
    proposed: storedReading(attribute, proposed),
    reason,
    evidence,
    departmentName,
    departmentPhone,
    answer: answerView(record),
  }
}

export function staffRow(record: CorrectionRecord, now: Date, calendar: WorkCalendar): StaffCorrectionRow {
  const { attribute, uscc, enterpriseName, proposed } = record
  return {
    ...sharedView(record, now, calendar),
    enterpriseName,
    uscc,
    before: beforeText(record),
    proposed: storedReading(attribute, proposed).text,
  }
}
