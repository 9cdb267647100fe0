import type { EnterpriseNotice } from '../message/tell-enterprises.ts'
import { storedReading, wordsOf } from './correction-view.ts'
import { nameOf } from './reading.ts'
import type { CorrectionRecord } from './store.ts'

/** `营业（销售）收入（2025 年）`. */
const nameWithPeriod = ({ attribute, period }: CorrectionRecord): string => {
  const words = wordsOf(period)
  return words ? `${nameOf(attribute)}（${words}）` : nameOf(attribute)
}

/** What the enterprise is told of the answer; undefined while there is none. */
export function answerNotice(record: CorrectionRecord): EnterpriseNotice | undefined {
  const { id, uscc, attribute, state, departmentName: department, answer, recorded } = record
  const name = nameWithPeriod(record)
  const told = { cause: `correction:${id}:answer`, uscc }
  if (state === 'corrected' && recorded) {
    const value = storedReading(attribute, recorded.value).text
    return { ...told, template: 'correction_made', values: { department, name, value } }
  }
  return state === 'kept' && answer
    ? { ...told, template: 'correction_kept', values: { department, name, reason: answer } }
    : undefined
}

/** What the enterprise is told when the limit has passed. */
export const lateNotice = (record: CorrectionRecord): EnterpriseNotice => ({
  cause: `correction:${record.id}:late`,
  uscc: record.uscc,
  template: 'correction_late',
  values: { department: record.departmentName, name: nameWithPeriod(record), phone: record.departmentPhone },
})
