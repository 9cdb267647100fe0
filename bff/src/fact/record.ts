import type { CivilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'

/** What one fact is to be from now on. */
export type FactChange = {
  readonly uscc: string
  readonly attribute: string
  /** `2025`, `2025Q1`, `2025-06`; '' for standing facts. */
  readonly period: string
  /** In the dictionary's stored form (money in 分); null takes the fact away. */
  readonly value: unknown
  /** Who says so, in the dictionary's words: `tax`, `stats`. */
  readonly source: string
  /** The day the value is of. */
  readonly asOf: CivilDate
}

/** What became of the changes. */
export type Recorded<Change> = {
  readonly changed: number
  /** Known just so, from the same source and of the same day. */
  readonly unchanged: number
  /** Not taken: what is known is of a later day. */
  readonly outdated: readonly { readonly change: Change; readonly knownAsOf: CivilDate }[]
}

type Outcome = { at: number; outcome: 'changed' | 'unchanged' | 'outdated' | 'overtaken'; knownAsOf: CivilDate | null }

/**
 * The way facts change after the first load: writes them, and one `fact_change` for each that differs from what was
 * known in its value, source or day (a later day makes an aged fact fresh again). All in a few statements, however many.
 * @param changes about one fact each: no two of the same enterprise, attribute and period
 * @param cause what they come from: `import:<uuid>`, `correction:<uuid>`
 */
export async function recordFacts<Change extends FactChange>(
  tx: Tx,
  changes: readonly Change[],
  { cause, now }: { cause: `${'import' | 'correction'}:${string}`; now: Date },
): Promise<Recorded<Change>> {
  if (changes.length === 0) return { changed: 0, unchanged: 0, outdated: [] }
  const facts = new Set(changes.map(({ uscc, attribute, period }) => `${uscc} ${attribute} ${period}`))
  if (facts.size < changes.length) throw new RangeError('two changes of one fact')
  const outcomes = await write(tx, changes, cause, now)
  const count = (wanted: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length
  // First told by somebody else at this very moment: what he said is known now.
  const overtaken = outcomes.filter(({ outcome }) => outcome === 'overtaken').map(({ at }) => changes[at]!)
  const again = await recordFacts(tx, overtaken, { cause, now })
  const outdated = outcomes
    .filter(({ outcome }) => outcome === 'outdated')
    .map(({ at, knownAsOf }) => ({ change: changes[at]!, knownAsOf: knownAsOf! }))
  return {
    changed: count('changed') + again.changed,
    unchanged: count('unchanged') + again.unchanged,
    outdated: [...outdated, ...again.outdated],
  }
}

async function write(tx: Tx, changes: readonly FactChange[], cause: string, now: Date): Promise<Outcome[]> {
  const given = changes.map(({ uscc, attribute, period, value, source, asOf }, at) => {
    return { at, uscc, attribute, period, value, source, asOf }
  })
  const { rows } = await sql<Outcome>`
    with given as materialized (
      select g.at, g.uscc, g.attribute, g.period, g.value, g.source, g."asOf" as as_of
      from jsonb_to_recordset(${toJson(given)}::jsonb)
        as g (at int, uscc text, attribute text, period text, value jsonb, source text, "asOf" date)
    ), known as materialized (
      select f.* from fact f join given g using (uscc, attribute, period)
      order by f.uscc, f.attribute, f.period for update of f
    ), judged as materialized (
      select g.*, to_jsonb(k) as known, k.as_of as known_as_of,
        case when k.as_of > g.as_of then 'outdated'
             when k.uscc is null and g.value is null then 'unchanged'
             when k.uscc is null then 'new'
             when g.value is null then 'gone'
             when (k.value, k.source, k.as_of) = (g.value, g.source, g.as_of) then 'unchanged'
             else 'other' end as outcome
      from given g left join known k using (uscc, attribute, period)
    ), inserted as (
      insert into fact (uscc, attribute, period, value, source, as_of, recorded_at)
      select uscc, attribute, period, value, source, as_of, ${now}::timestamptz from judged where outcome = 'new'
      order by uscc, attribute, period
      on conflict do nothing returning uscc, attribute, period
    ), updated as (
      update fact f set value = j.value, source = j.source, as_of = j.as_of, recorded_at = ${now}::timestamptz
      from judged j
      where j.outcome = 'other' and (f.uscc, f.attribute, f.period) = (j.uscc, j.attribute, j.period)
    ), deleted as (
      delete from fact f using judged j
      where j.outcome = 'gone' and (f.uscc, f.attribute, f.period) = (j.uscc, j.attribute, j.period)
    ), done as materialized (
      select j.*, case when j.outcome in ('unchanged', 'outdated') then j.outcome
                       when j.outcome = 'new' and i.uscc is null then 'overtaken' else 'changed' end as became
      from judged j left join inserted i on j.outcome = 'new' and (i.uscc, i.attribute, i.period) = (j.uscc, j.attribute, j.period)
    ), logged as (
      insert into fact_change (uscc, attribute, period, before, after, cause, recorded_at)
      select uscc, attribute, period,
        case when known is not null then jsonb_build_object('value', known -> 'value', 'source', known -> 'source', 'asOf', known -> 'as_of') end,
        case when value is not null then jsonb_build_object('value', value, 'source', source, 'asOf', as_of) end,
        ${cause}, ${now}::timestamptz
      from done where became = 'changed' order by at
    )
    select at, became as outcome, to_char(known_as_of, 'YYYY-MM-DD') as "knownAsOf" from done order by at`.execute(tx)
  return rows
}
