import type { Fen } from '@huiqi/shared/money'
import { regionName } from '@huiqi/shared/region'
import { funderLabel } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { budgetRecords, budgetSums } from './read-store.ts'
import type { BudgetRow } from './views.ts'

/** What all funders have set aside for a policy and year, and what is left of it; null where nobody has. */
export async function budgetOf(
  tx: Tx,
  policyId: string,
  year: number,
): Promise<{ readonly availableFen: Fen; readonly yearFen: Fen } | null> {
  const { availableFen, yearFen } = await budgetSums(tx, policyId, year)
  return availableFen === null || yearFen === null ? null : { availableFen, yearFen }
}

/** Every budget line and where its money stands. */
export async function budgetOverview(tx: Tx): Promise<BudgetRow[]> {
  const records = await budgetRecords(tx)
  return records.map(({ region, ...record }) => ({
    ...record,
    funderLabel: funderLabel(record.funder),
    regionName: regionName(region),
  }))
}
