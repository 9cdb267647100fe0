import { type FeatureValue, featureColumns } from '@huiqi/shared/feature'
import type { CivilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'

/** A row by column; what is left out is not known. */
export type FeatureRow = { readonly uscc: string } & Readonly<Record<string, FeatureValue>>

/** A stretch of enterprises by code: from the first on, to before the second (null: to the end). */
export type Stretch = { readonly from: string; readonly to: string | null }

/**
 * Takes enterprises for computing: those another job has in hand are left out, and none of the changes seen so far
 * counts as open. Facts read afterwards in this transaction hold them all.
 */
export async function takeEnterprises(tx: Tx, usccs: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select uscc from enterprise where uscc = any(${usccs}) for no key update skip locked`.execute(tx)
  const taken = rows.map(({ uscc }) => uscc)
  await sql`delete from feature_stale where uscc = any(${taken})`.execute(tx)
  return taken
}

const columns = sql.raw(featureColumns.map(({ column }) => column).join(', '))

export async function writeFeatures(tx: Tx, day: CivilDate, rows: readonly FeatureRow[]): Promise<void> {
  await sql`delete from enterprise_feature where uscc = any(${rows.map(({ uscc }) => uscc)})`.execute(tx)
  await sql`
    insert into enterprise_feature (uscc, as_of, ${columns})
    select uscc, ${day}::date, ${columns} from json_populate_recordset(null::enterprise_feature, ${toJson(rows)}::json)`.execute(
    tx,
  )
}

/** Enterprises of which something changed since. */
export async function someStale(tx: Tx, most: number): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select distinct uscc from (select uscc from feature_stale limit ${most}) as first`.execute(tx)
  return rows.map(({ uscc }) => uscc)
}

/** The next enterprises of a stretch whose features are not of this day. */
export async function nextOlder(tx: Tx, { from, to }: Stretch, day: CivilDate, most: number): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select e.uscc from enterprise e left join enterprise_feature f on f.uscc = e.uscc
    where e.uscc >= ${from} and (${to}::text is null or e.uscc < ${to}) and f.as_of is distinct from ${day}::date
    order by e.uscc limit ${most}`.execute(tx)
  return rows.map(({ uscc }) => uscc)
}

/** Cuts all enterprises into stretches of so many. */
export async function stretchesOf(tx: Tx, size: number): Promise<Stretch[]> {
  const { rows } = await sql<{ uscc: string }>`
    select uscc from (select uscc, row_number() over (order by uscc) - 1 as n from enterprise) as numbered
    where n % ${size} = 0 order by uscc`.execute(tx)
  return rows.map(({ uscc }, i) => ({ from: uscc, to: rows[i + 1]?.uscc ?? null }))
}

const DAY = 'matching.features.day'

/** Begins a day; false if it was begun before. */
export async function beginDay(tx: Tx, day: CivilDate, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into setting (name, value, updated_at) values (${DAY}, ${toJson(day)}::jsonb, ${now})
    on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at
      where setting.value <> excluded.value
    returning 1`.execute(tx)
  return rows.length > 0
}
