import type { Tx } from '../db/database.ts'

/** What was found for the enterprise and not let go: not seen yet, or seen since a moment. */
export function newsOf(tx: Tx, uscc: string, seenSince: Date) {
  return tx
    .selectFrom('push')
    .select(['policyId', 'period', 'seenAt'])
    .where('uscc', '=', uscc)
    .where('untold', 'is', null)
    .where((eb) => eb.or([eb('seenAt', 'is', null), eb('seenAt', '>', seenSince)]))
    .orderBy('policyId')
    .execute()
}

/** @returns how many had not been seen */
export async function markSeen(tx: Tx, uscc: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('push')
    .set({ seenAt: now })
    .where('uscc', '=', uscc)
    .where('untold', 'is', null)
    .where('seenAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** How many enterprises each version in force was found for and told to, of a department's policies. */
export async function reachOf(tx: Tx, departmentCode: string) {
  return tx
    .selectFrom('push as r')
    .innerJoin('policyVersion as v', 'v.id', 'r.policyVersionId')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .select((eb) => [
      'v.policyId',
      'v.id as versionId',
      eb.fn.countAll<number>().as('found'),
      eb.fn.count<number>('r.toldAt').as('told'),
    ])
    .where('p.departmentCode', '=', departmentCode)
    .where('v.status', '=', 'published')
    .groupBy(['v.policyId', 'v.id'])
    .orderBy('v.policyId')
    .execute()
}
