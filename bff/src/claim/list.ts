import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { ClaimPage } from './views.ts'

export const claimTabs = ['waiting', 'in_progress', 'done'] as const
export type ListInput = { tab: (typeof claimTabs)[number]; after?: string | null }

export async function listClaims(_tx: Tx, _owner: Owner, _input: ListInput, _now: Date): Promise<ClaimPage> {
  return fail('INTERNAL')
}
