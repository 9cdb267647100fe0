import { attributeOf } from '@huiqi/shared/attribute'
import { fail } from '@huiqi/shared/error'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { askedNames } from '../matching/asked-names.ts'
import { requirementsOf } from '../matching/requirements-of.ts'
import { answeringDepartment } from './answering-department.ts'
import { correctionView, wordsOf } from './correction-view.ts'
import { fieldOf } from './field-view.ts'
import { correctionsOf, dataDepartments, factsOf, regionOf } from './store.ts'
import { typedOf } from './typed-of.ts'
import { freshUntil, valueView } from './value-view.ts'
import type { ValueDetail } from './views.ts'

type Asked = { readonly attribute: string; readonly period: string | null }

/** One value of an enterprise, or the place of one that nobody has. @throws AppError NOT_FOUND for what no fact is about */
export async function readValue(
  tx: Tx,
  uscc: string,
  { attribute: code, period }: Asked,
  now: Date,
): Promise<ValueDetail> {
  const attribute = attributeOf(code)
  if (attribute?.granularity !== 'enterprise' || (attribute.every === null) !== (period === null))
    return fail('NOT_FOUND')
  const facts = await factsOf(tx, uscc, code)
  const fact = facts.find((one) => one.period === period)
  const department = answeringDepartment(await dataDepartments(tx), attribute.owner, await regionOf(tx, uscc))
  const records = await correctionsOf(tx, uscc)
  const calendar = await workCalendar(tx)
  const today = civilDate(now)
  return {
    attribute: code,
    period,
    name: attribute.name,
    periodWords: wordsOf(period),
    value: fact ? valueView(fact, today) : null,
    freshUntil: fact ? freshUntil(fact) : null,
    freshDays: attribute.freshnessDays,
    department: department ? { name: department.name, phone: department.phone } : null,
    requirements: await requirementsOf(tx, { uscc, attribute: code, period }, now),
    field: fieldOf(attribute, await askedNames(tx, code, today)),
    typed: fact && valueView(fact, today) ? typedOf(attribute, fact.value) : null,
    otherPeriods: facts
      .filter((one) => one.period !== period)
      .sort((a, b) => (b.period ?? '').localeCompare(a.period ?? ''))
      .flatMap((one) => {
        const shown = valueView(one, today)
        return shown ? [{ period: one.period, periodWords: wordsOf(one.period), value: shown }] : []
      }),
    corrections: records
      .filter((record) => record.attribute === code && (record.period || null) === period)
      .map((record) => correctionView(record, now, calendar)),
  }
}
