import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { Claim } from './claim.ts'
import { rosterOfficers } from './store.ts'

/** Who prepared a roster does not decide on what came of it. @throws AppError OFFICER_NEVER_REVIEWS */
export async function refuseOwnRosters(tx: Tx, staff: Staff, claims: readonly Claim[]): Promise<void> {
  const rosterIds = claims.flatMap(({ rosterId }) => rosterId ?? [])
  const officers = await rosterOfficers(tx, [...new Set(rosterIds)])
  if (officers.includes(staff.personId)) fail('OFFICER_NEVER_REVIEWS')
}
