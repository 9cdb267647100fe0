import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { RosterRowDetail, RosterRowPage } from './views.ts'
export async function listRows(
  _tx: Tx,
  _input: { rosterId: string; text?: string; vetoed?: boolean; after?: number | null },
  _now: Date,
): Promise<RosterRowPage> {
  return fail('INTERNAL')
}
export async function rowDetail(
  _tx: Tx,
  _input: { rosterId: string; line: number },
  _now: Date,
): Promise<RosterRowDetail> {
  return fail('INTERNAL')
}
