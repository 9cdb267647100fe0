import type { Fact } from '@huiqi/shared/condition'
import type { Explanation } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import type { Judge } from '../matching/judge.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { listsOf, withRosterEvidence } from '../matching/roster-evidence.ts'
import type { ShardRow } from './release-store.ts'
import type { Roster } from './store.ts'

/** A row with the facts it is released on and what they say. */
export type Judged = { readonly row: ShardRow; readonly facts: readonly Fact[]; readonly explanation: Explanation }

export async function judgeShard(
  tx: Tx,
  roster: Roster,
  judge: Judge,
  rows: readonly ShardRow[],
  now: Date,
): Promise<Judged[]> {
  const found = await loadFacts(
    tx,
    rows.map(({ uscc }) => uscc),
    judge.attributes,
  )
  const lists = roster.kind === 'imported' ? listsOf(roster.rule) : []
  return rows.map((row) => {
    const evidence = { date: civilDate(now), source: 'competent' }
    const facts = withRosterEvidence(found.get(row.uscc) ?? [], lists, evidence)
    return { row, facts, explanation: judge.explain(facts) }
  })
}
