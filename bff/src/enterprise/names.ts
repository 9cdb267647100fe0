import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Names of enterprises by their codes, as far as the caller may see them. */
export async function enterpriseNames(tx: Tx, usccs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('enterprise')
    .select(['uscc', 'name'])
    .where(sql<boolean>`uscc = any(${usccs}::text[])`)
    .execute()
  return new Map(rows.map(({ uscc, name }) => [uscc, name]))
}
