import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Enterprises none of whose people wants to be told. Where nobody has signed in yet, nobody has said so. */
export async function switchedOff(tx: Tx, usccs: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ uscc: string }>`
    select m.uscc from membership m
    left join push_choice c on c.person_id = m.person_id and c.uscc = m.uscc and not c.wanted
    where m.uscc = any(${usccs}) and m.revoked_at is null
    group by m.uscc having bool_and(c.person_id is not null)`.execute(tx)
  return new Set(rows.map(({ uscc }) => uscc))
}

/** Under what the phones of people who do not want to be told are found, by enterprise. */
export async function unwantedPhones(
  tx: Tx,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ uscc: string; phones: string[] }>`
    select c.uscc, array_agg(p.phone_index) as phones from push_choice c
    join person p on p.id = c.person_id
    where c.uscc = any(${usccs}) and not c.wanted and p.phone_index is not null
    group by c.uscc`.execute(tx)
  return new Map(rows.map(({ uscc, phones }) => [uscc, phones]))
}

/** Whether the person wants to be told; without a word he does. */
export async function readChoice(tx: Tx, personId: string, uscc: string): Promise<boolean> {
  const row = await tx
    .selectFrom('pushChoice')
    .select('wanted')
    .where('personId', '=', personId)
    .where('uscc', '=', uscc)
    .executeTakeFirst()
  return row?.wanted ?? true
}

/** @returns whether it was otherwise before */
export async function writeChoice(
  tx: Tx,
  choice: { readonly personId: string; readonly uscc: string; readonly wanted: boolean },
  now: Date,
): Promise<boolean> {
  const { personId, uscc, wanted } = choice
  const { rows } = await sql`
    insert into push_choice as c (person_id, uscc, wanted, since)
    values (${personId}, ${uscc}, ${wanted}, ${now})
    on conflict (person_id, uscc) do update set wanted = excluded.wanted, since = excluded.since
      where c.wanted <> excluded.wanted
    returning 1`.execute(tx)
  return rows.length > 0
}
