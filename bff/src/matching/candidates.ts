import type { At } from '@huiqi/shared/condition'
import { compileColumns, toSql } from '@huiqi/shared/feature'
import { regionPrefix } from '@huiqi/shared/region'
import type { PolicyRule } from '@huiqi/shared/rule'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Who may be reached by a rule, as SQL narrows it: nobody eligible or undetermined is lost. */
export type Candidates = { readonly from: RawBuilder<unknown>; readonly where: RawBuilder<SqlBool> }

/**
 * The enterprises of a region that a rule may reach. Those whose features are not of the day, or of whom something
 * changed since these were computed, are candidates whatever their features say.
 */
export function candidatesOf(rule: PolicyRule, region: string, at: At): Candidates {
  const { strings, values } = toSql(rule.condition, at, compileColumns(at.date)).where
  const narrowed = sql<SqlBool>(strings as unknown as TemplateStringsArray, ...values)
  return {
    from: sql`enterprise e left join enterprise_feature f on f.uscc = e.uscc and f.as_of = ${at.date}::date
      and not exists (select 1 from feature_stale s where s.uscc = e.uscc)`,
    where: sql<SqlBool>`e.region like ${`${regionPrefix(region)}%`} and (f.uscc is null or (${narrowed}))`,
  }
}

/** Their codes after `after`, in order. */
export async function nextCandidates(
  tx: Tx,
  { from, where }: Candidates,
  after: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select e.uscc from ${from} where ${where} and e.uscc > ${after} order by e.uscc limit ${most}`.execute(tx)
  return rows.map(({ uscc }) => uscc)
}

export async function countCandidates(tx: Tx, { from, where }: Candidates): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${from} where ${where}`.execute(tx)
  return rows[0]!.count
}
