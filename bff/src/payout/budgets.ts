import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { BudgetRow } from './views.ts'

export async function budgetOverview(_tx: Tx): Promise<BudgetRow[]> {
  return fail('INTERNAL')
}
