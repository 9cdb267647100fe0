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
  if (new Set(changes.map(keyOf)).size < changes.length) throw new RangeError('two changes of one fact')
  const known = await compareAndLock(tx, changes)
  const those = (wanted: Compared['outcome']) => known.filter(({ outcome }) => outcome === wanted)
  const outdated = those('outdated').map(({ at, asOf }) => ({ change: changes[at]!, knownAsOf: asOf }))
  const other = those('other').map(({ at }) => changes[at]!)
  const seen = new Set(known.map(({ at }) => at))
  const fresh = changes.filter(({ value }, at) => value !== null && !seen.has(at))
  const inserted = await write(tx, fresh, other, cause, now)
  // First told by somebody else at this very moment: what he said is known now.
  const overtaken = inserted.size < fresh.length ? fresh.filter((change) => !inserted.has(keyOf(change))) : []
  const again = await recordFacts(tx, overtaken, { cause, now })
  return {
    changed: inserted.size + other.length + again.changed,
    unchanged: changes.length - fresh.length - other.length - outdated.length + again.unchanged,
    outdated: [...outdated, ...again.outdated],
  }
}

const keyOf = ({ uscc, attribute, period }: Pick<FactChange, 'uscc' | 'attribute' | 'period'>): string =>
  `${uscc} ${attribute} ${period}`

/** The changes as a table in SQL, each with its place in the list. */
const asTable = (changes: readonly FactChange[]) => sql`
  (select at::int - 1 as at, uscc, attribute, period, value::jsonb as value, source, as_of from unnest(
    ${changes.map(({ uscc }) => uscc)}::text[], ${changes.map(({ attribute }) => attribute)}::text[],
    ${changes.map(({ period }) => period)}::text[],
    ${changes.map(({ value }) => (value === null ? null : toJson(value)))}::text[],
    ${changes.map(({ source }) => source)}::text[], ${changes.map(({ asOf }) => asOf)}::date[]
  ) with ordinality as c (uscc, attribute, period, value, source, as_of, at))`

type Compared = { at: number; outcome: 'outdated' | 'unchanged' | 'other'; asOf: CivilDate }

/** How the changes stand to what is known; nobody else changes that until this transaction is over. */
async function compareAndLock(tx: Tx, changes: readonly FactChange[]): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    select g.at, f.as_of, case
        when f.as_of > g.as_of then 'outdated'
        when (f.value, f.source, f.as_of) = (g.value, g.source, g.as_of) then 'unchanged'
        else 'other' end as outcome
    from ${asTable(changes)} g join fact f using (uscc, attribute, period)
    order by uscc, attribute, period for update of f`.execute(tx)
  return rows
}

/**
 * Every part of the one statement sees what was known before it.
 * @returns the keys of those of `fresh` that nobody else told first
 */
async function write(
  tx: Tx,
  fresh: readonly FactChange[],
  other: readonly FactChange[],
  cause: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (fresh.length + other.length === 0) return new Set()
  const { rows } = await sql<Pick<FactChange, 'uscc' | 'attribute' | 'period'>>`
    with other as materialized (select * from ${asTable(other)} o), inserted as (
      insert into fact (uscc, attribute, period, value, source, as_of, recorded_at)
      select uscc, attribute, period, value, source, as_of, ${now}::timestamptz from ${asTable(fresh)} n
      order by uscc, attribute, period
      on conflict do nothing returning uscc, attribute, period, value, source, as_of
    ), updated as (
      update fact f set value = o.value, source = o.source, as_of = o.as_of, recorded_at = ${now}::timestamptz
      from other o where (f.uscc, f.attribute, f.period) = (o.uscc, o.attribute, o.period) and o.value is not null
    ), deleted as (
      delete from fact f using other o
      where (f.uscc, f.attribute, f.period) = (o.uscc, o.attribute, o.period) and o.value is null
    ), logged as (
      insert into fact_change (uscc, attribute, period, before, after, cause, recorded_at)
      select uscc, attribute, period, before, after, ${cause}, ${now}::timestamptz from (
        select uscc, attribute, period, null::jsonb as before, ${said('i')} as after from inserted i
        union all
        select o.uscc, o.attribute, o.period, ${said('f')}, case when o.value is not null then ${said('o')} end
        from other o join fact f using (uscc, attribute, period)
      ) c
    )
    select uscc, attribute, period from inserted`.execute(tx)
  return new Set(rows.map(keyOf))
}

/** What a row says, as `fact_change` keeps it. */
const said = (row: string) =>
  sql`jsonb_build_object('value', ${sql.ref(`${row}.value`)}, 'source', ${sql.ref(`${row}.source`)}, 'asOf', ${sql.ref(`${row}.as_of`)})`
