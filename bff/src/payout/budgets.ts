import { regionName } from '@huiqi/shared/region'
import { funderLabel } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { budgetRecords } from './read-store.ts'
import type { BudgetRow } from './views.ts'

/** Every budget line and where its money stands. */
export async function budgetOverview(tx: Tx): Promise<BudgetRow[]> {
  const records = await budgetRecords(tx)
  return records.map(({ region, ...record }) => ({
    ...record,
    funderLabel: funderLabel(record.funder),
    regionName: regionName(region),
  }))
}
