import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { UndeterminedPage } from './views.ts'
export async function listUndetermined(
  _tx: Tx,
  _input: { rosterId: string; after?: string | null },
): Promise<UndeterminedPage> {
  return fail('INTERNAL')
}
