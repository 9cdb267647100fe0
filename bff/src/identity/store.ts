import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** `known`: under this very subject; else only the phone is the same. */
export type Candidate = { readonly id: string; readonly nameSealed: string; readonly known: boolean }

/** Persons the subject or phone may belong to; see find_person() in 0002_identity.sql. */
export async function findPerson(tx: Tx, subject: string, phoneIndexes: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select * from find_person(${subject}, ${phoneIndexes}::text[])`.execute(tx)
  return rows
}

export type NewSession = {
  readonly personId: string
  readonly subject: string
  readonly nameSealed: string | null
  readonly nameMasked: string | null
  readonly phoneSealed: string | null
  readonly phoneIndexes: readonly string[]
  readonly tokenHash: string
  readonly channel: string
  readonly now: Date
  readonly expiresAt: Date
  readonly idleMinutes: number
}

export async function insertSession(tx: Tx, s: NewSession): Promise<void> {
  await sql`select sign_in(${s.personId}, ${s.subject}, ${s.nameSealed}, ${s.nameMasked}, ${s.phoneSealed},
    ${s.phoneIndexes}::text[], ${s.tokenHash}, ${s.channel}, ${s.now}, ${s.expiresAt}, ${s.idleMinutes})`.execute(tx)
}

/** Makes somebody vouched for the member of staff who was added under his name and phone; see link_staff() there. */
export async function linkStaff(tx: Tx, personId: string, linkIndexes: readonly string[]): Promise<void> {
  await sql`select link_staff(${personId}, ${linkIndexes}::text[])`.execute(tx)
}

/** Sessions of the caller that still open requests, the newest first. */
export function liveSessions(tx: Tx, personId: string, now: Date) {
  return tx
    .selectFrom('session')
    .select(['id', 'tokenHash', 'channel', 'createdAt', 'seenAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where((eb) =>
      eb.or([eb('idleMinutes', 'is', null), eb(sql<Date>`seen_at + make_interval(mins => idle_minutes)`, '>', now)]),
    )
    .orderBy('createdAt', 'desc')
    .execute()
}

/** @returns whether there was such a session of this person to end */
export async function revokeSession(
  tx: Tx,
  personId: string,
  which: { readonly id: string } | { readonly tokenHash: string },
  now: Date,
): Promise<boolean> {
  const update = tx.updateTable('session').set({ revokedAt: now }).where('personId', '=', personId)
  const one = 'id' in which ? update.where('id', '=', which.id) : update.where('tokenHash', '=', which.tokenHash)
  const { numUpdatedRows } = await one.where('revokedAt', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export function enterprisesOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('membership as m')
    .innerJoin('enterprise as e', 'e.uscc', 'm.uscc')
    .select(['m.uscc', 'e.name', 'm.kind'])
    .where('m.personId', '=', personId)
    .where('m.revokedAt', 'is', null)
    .orderBy('m.kind', 'desc')
    .orderBy('m.grantedAt')
    .orderBy('m.uscc')
    .execute()
}
