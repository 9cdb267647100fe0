import { fail } from '@huiqi/shared/error'
import type { RegionCode } from '@huiqi/shared/region'
import type { Actor } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import type { KeyRing } from '../../secrets/key-ring.ts'
import { addMember } from './add-member.ts'
import { deactivate } from './change-member.ts'
import { addDepartment } from './departments.ts'
import { anyAdmin, departments, lockStaff, waitingAdmins } from './store.ts'

/** Whoever has the installation's secrets. */
const OPERATOR: Actor = { kind: 'system', id: 'first-admin', label: '平台安装' }

export type FirstAdmin = {
  readonly name: string
  readonly phone: string
  readonly department: {
    readonly code: string
    readonly name: string
    readonly region: RegionCode
    readonly phone: string
  }
}

/**
 * Lets the first admin of an installation in: he is added to the department that runs the platform, which is made unless
 * it is there, and begins by signing in. Until he has, it can be done again, and whoever was added before no longer counts.
 * @returns the member's id
 * @throws AppError ADMIN_EXISTS once an admin has signed in; PHONE_INVALID; STAFF_ALREADY_MEMBER; STAFF_ROLE_NOT_HERE
 *   where the department is there and does not run the platform
 */
export async function addFirstAdmin(
  tx: Tx,
  keyRing: KeyRing,
  { name, phone, department }: FirstAdmin,
  now: Date,
): Promise<string> {
  await lockStaff(tx)
  if (await anyAdmin(tx)) return fail('ADMIN_EXISTS')
  const known = await departments(tx).where('d.code', '=', department.code).executeTakeFirst()
  if (!known) await addDepartment(tx, OPERATOR, { ...department, kind: 'platform', duties: [] }, now)
  for (const id of await waitingAdmins(tx)) await deactivate(tx, OPERATOR, id, now)
  return addMember(tx, keyRing, OPERATOR, { departmentCode: department.code, name, phone, roles: ['admin'] }, now)
}
