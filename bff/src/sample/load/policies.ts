import type { Tx } from '../../db/database.ts'
import type { City } from './city.ts'
export async function loadPolicies(_db: Tx, _city: City): Promise<void> {}
