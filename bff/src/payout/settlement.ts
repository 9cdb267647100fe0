import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { SettlementRow } from './views.ts'

export async function quarterSettlement(_tx: Tx, _input: { year: number; quarter: number }): Promise<SettlementRow[]> {
  return fail('INTERNAL')
}
