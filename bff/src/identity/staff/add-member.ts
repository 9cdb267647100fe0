import { fail } from '@huiqi/shared/error'
import { maskName, maskPhone } from '@huiqi/shared/mask'
import { type Actor, appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import type { StaffRole } from '../../http/access.ts'
import type { KeyRing } from '../../secrets/key-ring.ts'
import { normalPhone } from '../adapters/normal-phone.ts'
import { normalName, personNamed, phoneIndexes, staffIndexes } from '../person-data.ts'
import { findPerson, linkStaff } from '../store.ts'
import { checkedRoles } from './roles.ts'
import { comeBack, departmentAt, insertMember, lockStaff, memberWho } from './store.ts'

export type NewMember = {
  readonly departmentCode: string
  readonly name: string
  readonly phone: string
  readonly roles: readonly StaffRole[]
}

/**
 * Lets somebody act for a department. He is known by name and phone, and acts from the moment an identity provider has
 * vouched for both. Who was deactivated, in whichever department, comes back under the same id.
 * @returns the member's id
 * @throws AppError NOT_FOUND, PHONE_INVALID, STAFF_ALREADY_MEMBER, STAFF_ROLES_CONFLICT, STAFF_ROLE_NOT_HERE
 */
export async function addMember(
  tx: Tx,
  keyRing: KeyRing,
  actor: Actor,
  { departmentCode, name, phone: typed, roles: wanted }: NewMember,
  now: Date,
): Promise<string> {
  const phone = normalPhone(typed.normalize('NFKC')).phone ?? fail('PHONE_INVALID')
  await lockStaff(tx)
  const { kind } = await departmentAt(tx, departmentCode)
  const roles = checkedRoles(wanted, kind)
  const linkIndexes = staffIndexes(keyRing, name, phone)
  const personId = personNamed(keyRing, await findPerson(tx, '', phoneIndexes(keyRing, phone)), name)?.id ?? null
  const present = await memberWho(tx, { personId, linkIndexes })
  if (present?.active)
    return fail('STAFF_ALREADY_MEMBER', {}, `这位人员已在${present.departmentName}，请先在那里停用，再到这里新增。`)
  const nameMasked = maskName(normalName(name))
  const row = {
    ...{ departmentCode, roles, active: true },
    ...{ nameMasked, phoneMasked: maskPhone(phone), linkIndex: linkIndexes[0]! },
  }
  const id = present ? await comeBack(tx, present.id, row) : await insertMember(tx, row)
  if (personId !== null) await linkStaff(tx, personId, linkIndexes)
  const data = { member: nameMasked, roles, ...(present && { before: present.departmentCode }) }
  await appendEvents(tx, { kind: 'staff', id, departmentCode }, now, [{ actor, action: 'add_member', data }])
  return id
}
