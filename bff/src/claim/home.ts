import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { HomeView } from './views.ts'

export async function claimHome(_tx: Tx, _owner: Owner, _now: Date): Promise<HomeView> {
  return fail('INTERNAL')
}
