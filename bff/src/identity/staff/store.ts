import type { Department as Duty } from '@huiqi/shared/attribute'
import { fail } from '@huiqi/shared/error'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { StaffRole } from '../../http/access.ts'
import type { StaffTable } from '../tables.ts'
import type { DepartmentKind } from './views.ts'

/** Departments and their staff change one after the other: it is rare, and there must always be an admin left. */
export async function lockStaff(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('staff', 0))`.execute(tx)
}

/** Every department, with how many act for it. */
export const departments = (tx: Tx) =>
  tx
    .selectFrom('department as d')
    .select(['d.code', 'd.name', 'd.kind', 'd.region', 'd.phone', 'd.duties'])
    .select((eb) =>
      eb
        .selectFrom('staff as s')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('s.departmentCode', '=', 'd.code')
        .where('s.active', '=', true)
        .as('members'),
    )
    .orderBy('d.region')
    .orderBy('d.code')
    .$castTo<DepartmentRow>()

export type DepartmentRow = {
  readonly code: string
  readonly name: string
  readonly kind: DepartmentKind
  readonly region: string
  readonly phone: string
  readonly duties: readonly Duty[]
  readonly members: number
}

/** @throws AppError NOT_FOUND */
export async function departmentAt(tx: Tx, code: string): Promise<DepartmentRow> {
  return (await departments(tx).where('d.code', '=', code).executeTakeFirst()) ?? fail('NOT_FOUND')
}

export type Member = {
  readonly id: string
  readonly personId: string | null
  readonly departmentCode: string
  readonly departmentName: string
  readonly kind: DepartmentKind
  readonly roles: readonly StaffRole[]
  readonly active: boolean
  readonly nameMasked: string
  readonly phoneMasked: string | null
  readonly phoneSealed: string | null
}

const members = (tx: Tx) =>
  tx
    .selectFrom('staff as s')
    .innerJoin('department as d', 'd.code', 's.departmentCode')
    .leftJoin('person as p', 'p.id', 's.personId')
    .select(['s.id', 's.personId', 's.departmentCode', 'd.name as departmentName', 'd.kind', 's.roles', 's.active'])
    .select(['s.phoneMasked', 'p.phoneSealed'])
    .select(sql<string>`coalesce(p.name_masked, s.name_masked)`.as('nameMasked'))
    .$castTo<Member>()

/** Who acts or acted for a department. */
export const membersOf = (tx: Tx, departmentCode: string): Promise<Member[]> =>
  members(tx)
    .where('s.departmentCode', '=', departmentCode)
    .orderBy('s.active', 'desc')
    .orderBy(sql`s.roles[1]`)
    .orderBy('s.id')
    .execute()

/** @throws AppError NOT_FOUND */
export async function memberAt(tx: Tx, id: string): Promise<Member> {
  return (await members(tx).where('s.id', '=', id).executeTakeFirst()) ?? fail('NOT_FOUND')
}

/** Whoever is this person, or was added under this name and phone, acting now or not. */
export const memberWho = (
  tx: Tx,
  who: { readonly personId: string | null; readonly linkIndexes: readonly string[] },
): Promise<Member | undefined> =>
  members(tx)
    .where((eb) =>
      eb.or([
        ...(who.personId === null ? [] : [eb('s.personId', '=', who.personId)]),
        eb.and([eb('s.personId', 'is', null), eb('s.linkIndex', 'in', who.linkIndexes)]),
      ]),
    )
    .orderBy('s.active', 'desc')
    .executeTakeFirst()

const admins = (tx: Tx) =>
  tx.selectFrom('staff').select('id').where('active', '=', true).where(sql<boolean>`'admin' = any(roles)`)

/** Whether there is an admin who has signed in. @param besides not counted */
export async function anyAdmin(tx: Tx, besides: string | null = null): Promise<boolean> {
  const row = await admins(tx)
    .where('personId', 'is not', null)
    .$if(besides !== null, (query) => query.where('id', '!=', besides))
    .executeTakeFirst()
  return row !== undefined
}

/** Admins who were added and have not signed in yet. */
export const waitingAdmins = async (tx: Tx): Promise<string[]> =>
  (await admins(tx).where('personId', 'is', null).execute()).map(({ id }) => id)

type MemberRow = Omit<Insertable<StaffTable>, 'id' | 'personId'>

export async function insertMember(tx: Tx, row: MemberRow): Promise<string> {
  return (await tx.insertInto('staff').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function comeBack(tx: Tx, id: string, row: MemberRow): Promise<string> {
  await tx.updateTable('staff').set(row).where('id', '=', id).execute()
  return id
}
