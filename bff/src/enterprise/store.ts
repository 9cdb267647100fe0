import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { AccountTable, MembershipTable } from './tables.ts'

export function findEnterprise(tx: Tx, uscc: string) {
  return tx
    .selectFrom('enterprise')
    .select(['uscc', 'name', 'region'])
    .where('uscc', '=', uscc)
    .executeTakeFirstOrThrow()
}

const accountColumns = ['id', 'holderName', 'bankName', 'numberMasked', 'numberIndex', 'source', 'createdAt'] as const

export function currentAccount(tx: Tx, uscc: string) {
  return tx
    .selectFrom('account')
    .select(accountColumns)
    .where('uscc', '=', uscc)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
}

/** Changes of one enterprise's account go one after the other. */
export async function lockAccounts(tx: Tx, uscc: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account:${uscc}`}, 0))`.execute(tx)
}

/** The new account takes the place of the present one, which stays for whatever was paid to it. */
export async function supersedeAccount(tx: Tx, account: Insertable<AccountTable> & { createdAt: Date }) {
  await tx
    .updateTable('account')
    .set({ supersededAt: account.createdAt })
    .where('uscc', '=', account.uscc)
    .where('supersededAt', 'is', null)
    .execute()
  return tx.insertInto('account').values(account).returning(accountColumns).executeTakeFirstOrThrow()
}

const memberColumns = ['id', 'kind', 'nameMasked', 'phoneMasked', 'grantedAt', 'personId'] as const

export function liveMembers(tx: Tx, uscc: string) {
  return tx
    .selectFrom('membership')
    .select(memberColumns)
    .where('uscc', '=', uscc)
    .where('revokedAt', 'is', null)
    .orderBy('kind', 'desc')
    .orderBy('grantedAt')
    .execute()
}

export function findMember(tx: Tx, uscc: string, id: string) {
  return tx
    .selectFrom('membership')
    .select(memberColumns)
    .where('uscc', '=', uscc)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Whether somebody with this phone may act for the enterprise already. */
export async function hasMemberWithPhone(tx: Tx, uscc: string, phoneIndexes: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('id')
    .where('uscc', '=', uscc)
    .where('phoneIndex', 'in', phoneIndexes)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertMember(tx: Tx, member: Insertable<MembershipTable>): Promise<string> {
  const { id } = await tx.insertInto('membership').values(member).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Gives authorisations of this phone to the person who has it already; see link_memberships() in 0002_identity.sql. */
export async function linkMembers(tx: Tx, phoneIndexes: readonly string[]): Promise<void> {
  await sql`select link_memberships(${phoneIndexes}::text[])`.execute(tx)
}

/** @returns the handler no longer authorised; undefined where there is none to revoke */
export function revokeMember(tx: Tx, uscc: string, id: string, by: string, now: Date) {
  return tx
    .updateTable('membership')
    .set({ revokedAt: now, revokedBy: by })
    .where('uscc', '=', uscc)
    .where('id', '=', id)
    .where('kind', '=', 'handler')
    .where('revokedAt', 'is', null)
    .returning(['id', 'nameMasked'])
    .executeTakeFirst()
}
