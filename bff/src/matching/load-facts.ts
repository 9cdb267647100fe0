import type { Fact } from '@huiqi/shared/condition'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Facts about these attributes, by enterprise; an enterprise nothing is known of is left out. */
export async function loadFacts(
  tx: Tx,
  usccs: readonly string[],
  attributes: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  // One row an enterprise: a row for each fact would cost more to carry than to judge.
  const { rows } = await sql<{ uscc: string; facts: Fact[] }>`
    select uscc, json_agg(json_build_object('attribute', attribute, 'period', nullif(period, ''), 'value', value,
      'source', source, 'asOf', as_of)) as facts
    from fact where uscc = any(${usccs}) and attribute = any(${attributes}) group by uscc`.execute(tx)
  return new Map(rows.map(({ uscc, facts }) => [uscc, facts]))
}
