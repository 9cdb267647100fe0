import type { FactValue, HistoryEntry } from '@huiqi/shared/condition'
import { parseUscc } from '@huiqi/shared/uscc'
import type { CivilDate } from '@huiqi/shared/workday'
import { type FactRecord, headings, type ToldValue } from './file/record.ts'
import type { FactChange } from './record.ts'
import { readDate } from './value/read-date.ts'
import { firstDay, readPeriod } from './value/read-period.ts'
import { readValue } from './value/read-value.ts'

/** One thing wrong with a line: under which heading, what stands there, a stable code, and what to do. */
export type Reason = {
  readonly column: string
  readonly value: string
  readonly code: string
  readonly message: string
}

/** A change, and where in the file it was told. */
export type ToldChange = FactChange & { readonly line: number; readonly column: string; readonly text: string }

export type CheckedRecord = { readonly changes: readonly ToldChange[]; readonly reasons: readonly Reason[] }

/** The code as the register writes it; null where it can't be one. */
export function usccOf({ uscc }: FactRecord): string | null {
  const parsed = parseUscc(uscc)
  return parsed.ok ? parsed.value : null
}

/**
 * Everything that is wrong with a record at once, so that it is put right at once; or, where nothing is, its changes.
 * @param isRegistered whether the register has an enterprise of this code
 */
export function checkRecord(
  record: FactRecord,
  { today, isRegistered }: { readonly today: CivilDate; readonly isRegistered: boolean },
): CheckedRecord {
  const uscc = parseUscc(record.uscc)
  const asOf = readDate(record.asOf)
  const values = record.values.map((told) => checkValue(told, asOf))
  const reasons: Reason[] = [
    ...(uscc.ok ? [] : [at(headings.uscc, record.uscc, uscc.code, uscc.message)]),
    ...(uscc.ok && !isRegistered
      ? [at(headings.uscc, record.uscc, 'ENTERPRISE_UNKNOWN', '登记库里没有这家企业，请核对统一社会信用代码。')]
      : []),
    ...checkDay(record.asOf, asOf, today),
    ...(record.values.length === 0 ? [at(headings.uscc, record.uscc, 'NOTHING_TOLD', '这一行没有填写任何指标。')] : []),
    ...values.flatMap((value) => value.reasons),
  ]
  if (reasons.length > 0 || !uscc.ok || asOf === null) return { changes: [], reasons: eachOnce(reasons) }
  const { line } = record
  const changes = values.flatMap(({ change }) => (change ? [{ ...change, uscc: uscc.value, asOf, line }] : []))
  return { changes, reasons }
}

/** A line's one period holds for many values: what is wrong with it is said once. */
const eachOnce = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [`${reason.column} ${reason.code}`, reason])).values(),
]

function checkDay(text: string, asOf: CivilDate | null, today: CivilDate): Reason[] {
  if (text === '') return [at(headings.asOf, text, 'DATE_MISSING', '请写数据截至哪一天，例如 2025-06-30。')]
  if (asOf === null) return [at(headings.asOf, text, 'DATE_WRONG', '没有这一天或写法不对，请写成 2025-06-30 这样。')]
  return asOf > today ? [at(headings.asOf, text, 'DATE_IN_FUTURE', '数据日期在今天之后，请核对。')] : []
}

type CheckedValue = {
  readonly change: Omit<ToldChange, 'uscc' | 'asOf' | 'line'> | null
  readonly reasons: readonly Reason[]
}

function checkValue({ column, of, period: told, value: raw, unit }: ToldValue, asOf: CivilDate | null): CheckedValue {
  const text = typeof raw === 'object' ? JSON.stringify(raw).slice(0, 200) : String(raw)
  if (!of.ok) return { change: null, reasons: [at(headings.attribute, '', of.code, of.message)] }
  const { attribute, source } = of.value
  const period = checkPeriod(attribute.every !== null, told, asOf)
  const read = readValue(attribute, { value: raw, unit })
  const reasons: Reason[] = [
    ...(typeof period === 'object' ? [period] : []),
    ...(read.ok ? [] : [at(column, text, read.code, read.message)]),
    ...(read.ok && asOf !== null && attribute.type === 'history' && isAhead(read.value, asOf)
      ? [at(column, text, 'DATE_AHEAD', '有一项的取得日期在数据日期之后，请核对。')]
      : []),
  ]
  if (reasons.length > 0 || !read.ok || typeof period === 'object') return { change: null, reasons }
  return { change: { column, text, attribute: attribute.code, period, value: read.value, source }, reasons }
}

const isAhead = (value: FactValue, asOf: CivilDate): boolean =>
  (value as readonly HistoryEntry[]).some(({ obtainedOn }) => obtainedOn > asOf)

function checkPeriod(hasPeriod: boolean, told: string, asOf: CivilDate | null): string | Reason {
  const wrong = (code: string, message: string) => at(headings.period, told, code, message)
  if (!hasPeriod) return told === '' ? '' : wrong('PERIOD_NOT_WANTED', '这个指标没有期间，请留空。')
  if (told === '') return wrong('PERIOD_MISSING', '请写期间：2025、2025Q1 或 2025-06。')
  const period = readPeriod(told)
  if (period === null) return wrong('PERIOD_WRONG', '期间要写成 2025、2025Q1 或 2025-06。')
  return asOf !== null && firstDay(period) > asOf ? wrong('PERIOD_AHEAD', '期间在数据日期之后才开始，请核对。') : period
}

const at = (column: string, value: string, code: string, message: string): Reason => ({ column, value, code, message })
