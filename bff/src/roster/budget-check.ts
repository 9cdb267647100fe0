import { fail } from '@huiqi/shared/error'
import { isWithinRegion, regionName, regionPrefix } from '@huiqi/shared/region'
import { sql } from 'kysely'
import { funderLabel, legsByRule } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { isReleasable, type Roster } from './store.ts'
import type { BudgetCheck } from './views.ts'

type Line = { readonly id: string; readonly funder: string; readonly region: string; readonly availableFen: number }

/**
 * What the rows still to be released need of each budget line, beside what the line holds. A leg comes from its funder's
 * line nearest to the enterprise, as payout/ledger.ts takes it.
 */
export async function checkBudget(tx: Tx, roster: Roster): Promise<BudgetCheck> {
  // Rows of one amount, region and way to share out are split alike: the split to the 分 is done once for all of them.
  const groups = await sql<{ amountFen: number; region: string; split: number | null; count: number }>`
    select w.amount_fen, e.region, (w.explanation -> 'amount' ->> 'split')::int as split, count(*) as count from roster_row w join enterprise e on e.uscc = w.uscc
    where w.roster_id = ${roster.id} and w.claim_id is null and ${isReleasable}
    group by w.amount_fen, e.region, split`.execute(tx)
  const lines = await budgetLines(tx, roster)
  const needed = new Map<string, { funder: string; region: string; line: Line | undefined; fen: number }>()
  for (const { amountFen, region, split, count } of groups.rows) {
    for (const leg of legsByRule(amountFen, { ...roster, split })) {
      const line = nearest(lines, leg.funder, region)
      const key = `${leg.funder}@${line?.region ?? region}`
      const sum = needed.get(key) ?? { funder: leg.funder, region: line?.region ?? region, line, fen: 0 }
      needed.set(key, { ...sum, fen: sum.fen + leg.fen * count })
    }
  }
  const legs = [...needed.values()].map(({ funder, region, line, fen }) => ({
    funder,
    label: funderLabel(funder),
    regionName: regionName(region),
    neededFen: fen,
    availableFen: line?.availableFen ?? null,
  }))
  return { enough: legs.every(({ neededFen, availableFen }) => (availableFen ?? -1) >= neededFen), legs }
}

/** @throws AppError BUDGET_INSUFFICIENT */
export async function requireBudget(tx: Tx, roster: Roster): Promise<void> {
  const { enough, legs } = await checkBudget(tx, roster)
  if (!enough) fail('BUDGET_INSUFFICIENT', { legs })
}

async function budgetLines(tx: Tx, roster: Roster): Promise<Line[]> {
  const rows = await tx
    .selectFrom('budget as b')
    .innerJoin('ledgerAccount as a', 'a.budgetId', 'b.id')
    .select(['b.id', 'b.funder', 'b.region', 'a.debitFen', 'a.creditFen'])
    .where('b.policyId', '=', roster.policyId)
    .where('b.year', '=', Number(roster.period.slice(0, 4)))
    .where('a.kind', '=', 'available')
    .execute()
  return rows.map(({ debitFen, creditFen, ...line }) => ({ ...line, availableFen: creditFen - debitFen }))
}

function nearest(lines: readonly Line[], funder: string, region: string): Line | undefined {
  return lines
    .filter((line) => line.funder === funder && isWithinRegion(region, line.region))
    .sort((a, b) => regionPrefix(b.region).length - regionPrefix(a.region).length)[0]
}
