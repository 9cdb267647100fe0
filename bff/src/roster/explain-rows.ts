import type { Explanation } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { judgeWithReferences } from '../matching/judge.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { listsOf, withRosterEvidence } from '../matching/roster-evidence.ts'
import type { Roster } from './store.ts'

type Row = { readonly uscc: string; readonly explanation: unknown }

/** How rows meet the policy's conditions: as they were drawn, or by today's data for a list that came from outside. */
export async function explainRows(tx: Tx, roster: Roster, rows: readonly Row[], now: Date): Promise<Explanation[]> {
  const date = civilDate(now)
  const judge = await judgeWithReferences(tx, roster.rule, { date, period: roster.period })
  const open = rows.filter(({ explanation }) => explanation === null).map(({ uscc }) => uscc)
  const facts = await loadFacts(tx, open, judge.attributes)
  const lists = listsOf(roster.rule)
  return rows.map(({ uscc, explanation }) =>
    explanation === null
      ? judge.explain(withRosterEvidence(facts.get(uscc) ?? [], lists, { date, source: 'competent' }))
      : (explanation as Explanation),
  )
}
