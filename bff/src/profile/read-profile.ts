import { attributeOf } from '@huiqi/shared/attribute'
import { type Fact, factKey, indexFacts } from '@huiqi/shared/condition'
import { type CivilDate, civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Owner } from '../http/access.ts'
import { waitedFacts } from '../matching/waited-facts.ts'
import { answeringDepartment } from './answering-department.ts'
import { correctionView, wordsOf } from './correction-view.ts'
import { type GroupKey, groupOf, groupTitles, orderOf } from './groups.ts'
import { nameOf } from './reading.ts'
import { type CorrectionRecord, correctionsOf, dataDepartments, factsOf, regionOf } from './store.ts'
import { valueView } from './value-view.ts'
import type { CorrectionState, ProfileGroup, ProfileRow, ProfileView, WantedRow } from './views.ts'

/** 一企一档: everything known about the enterprise, what policies wait for, and what it asked to be corrected. */
export async function readProfile(tx: Tx, owner: Owner, now: Date): Promise<ProfileView> {
  const today = civilDate(now)
  const records = await correctionsOf(tx, owner.uscc)
  const states = latestStates(records)
  const rows = rowsOf(await factsOf(tx, owner.uscc), today, states)
  const calendar = await workCalendar(tx)
  return {
    date: today,
    enterpriseName: owner.enterpriseName,
    uscc: owner.uscc,
    valueCount: rows.length,
    staleCount: rows.filter(({ value }) => value.stale).length,
    wanted: await wantedRows(tx, owner.uscc, now, states),
    groups: groupsOf(rows),
    corrections: records.map((record) => correctionView(record, now, calendar)),
  }
}

type States = ReadonlyMap<string, CorrectionState>

/** @param records the latest first */
const latestStates = (records: readonly CorrectionRecord[]): States =>
  new Map(records.map(({ attribute, period, state }) => [factKey(attribute, period || null), state] as const).reverse())

const stateOf = (states: States, attribute: string, period: string | null): CorrectionState | null =>
  states.get(factKey(attribute, period)) ?? null

function rowsOf(facts: readonly Fact[], today: CivilDate, states: States): ProfileRow[] {
  const known = indexFacts(facts)
  return facts.flatMap((fact) => {
    const { attribute, period } = fact
    const value = valueView(fact, today, known)
    const correction = stateOf(states, attribute, period)
    return value ? [{ attribute, period, periodWords: wordsOf(period), value, correction }] : []
  })
}

function groupsOf(rows: readonly ProfileRow[]): ProfileGroup[] {
  const codes = [...new Set(rows.map(({ attribute }) => attribute))].sort((a, b) => orderOf(a) - orderOf(b))
  const seriesOf = (code: string) => ({
    name: nameOf(code),
    rows: rows
      .filter(({ attribute }) => attribute === code)
      .sort((a, b) => (b.period ?? '').localeCompare(a.period ?? '')),
  })
  return (Object.keys(groupTitles) as GroupKey[])
    .map((key) => ({
      key,
      title: groupTitles[key],
      values: codes.filter((code) => groupOf(code) === key).map(seriesOf),
    }))
    .filter(({ values }) => values.length > 0)
}

async function wantedRows(tx: Tx, uscc: string, now: Date, states: States): Promise<WantedRow[]> {
  const waited = await waitedFacts(tx, uscc, now)
  const [departments, region] = [await dataDepartments(tx), await regionOf(tx, uscc)]
  return waited.map(({ attribute, period, reason, policies }) => ({
    attribute,
    period,
    name: nameOf(attribute),
    periodWords: wordsOf(period),
    reason,
    who: answeringDepartment(departments, attributeOf(attribute)?.owner ?? '', region)?.name ?? '相关部门',
    policies,
    correction: stateOf(states, attribute, period),
  }))
}
