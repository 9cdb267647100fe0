import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { RosterProblemPage } from './views.ts'
export async function listProblems(
  _tx: Tx,
  _input: { rosterId: string; after?: number | null },
): Promise<RosterProblemPage> {
  return fail('INTERNAL')
}
