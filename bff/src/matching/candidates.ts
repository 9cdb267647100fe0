import { regionPrefix } from '@huiqi/shared/region'
import type { Tx } from '../db/database.ts'

/** Codes of the region's enterprises after `after`, in order. */
export async function enterprisesInRegion(tx: Tx, region: string, after: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('enterprise')
    .select('uscc')
    .where('region', 'like', `${regionPrefix(region)}%`)
    .where('uscc', '>', after)
    .orderBy('uscc')
    .limit(most)
    .execute()
  return rows.map(({ uscc }) => uscc)
}

export async function countInRegion(tx: Tx, region: string): Promise<number> {
  const { count } = await tx
    .selectFrom('enterprise')
    .select(tx.fn.countAll<number>().as('count'))
    .where('region', 'like', `${regionPrefix(region)}%`)
    .executeTakeFirstOrThrow()
  return count
}
