import { fail } from '@huiqi/shared/error'
import { type Actor, appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import type { StaffRole } from '../../http/access.ts'
import { checkedRoles } from './roles.ts'
import { anyAdmin, lockStaff, type Member, memberAt } from './store.ts'

/**
 * What somebody of a department can do from his next request on.
 * @throws AppError NOT_FOUND, LAST_ADMIN, STAFF_ROLES_CONFLICT, STAFF_ROLE_NOT_HERE
 */
export async function setRoles(
  tx: Tx,
  actor: Actor,
  { staffId, roles: wanted }: { readonly staffId: string; readonly roles: readonly StaffRole[] },
  now: Date,
): Promise<void> {
  const member = await lockMember(tx, staffId)
  const roles = checkedRoles(wanted, member.kind)
  if (!roles.includes('admin')) await keepAnAdmin(tx, member)
  await tx.updateTable('staff').set({ roles }).where('id', '=', staffId).execute()
  await record(tx, actor, member, now, 'set_roles', { before: member.roles, after: roles })
}

/**
 * Ends somebody's acting for his department: his next request is refused, whatever sessions he has open; what he did
 * stays his. As an owner he can still sign in.
 * @throws AppError NOT_FOUND, LAST_ADMIN
 */
export async function deactivate(tx: Tx, actor: Actor, staffId: string, now: Date): Promise<void> {
  const member = await lockMember(tx, staffId)
  await keepAnAdmin(tx, member)
  await tx.updateTable('staff').set({ active: false }).where('id', '=', staffId).execute()
  await record(tx, actor, member, now, 'deactivate', { roles: member.roles })
}

async function lockMember(tx: Tx, id: string): Promise<Member> {
  await lockStaff(tx)
  const member = await memberAt(tx, id)
  return member.active ? member : fail('NOT_FOUND')
}

/** One who has never signed in leaves nobody behind. */
async function keepAnAdmin(tx: Tx, { id, roles, personId }: Member): Promise<void> {
  if (roles.includes('admin') && personId !== null && !(await anyAdmin(tx, id))) fail('LAST_ADMIN')
}

const record = (tx: Tx, actor: Actor, member: Member, now: Date, action: string, data: Record<string, unknown>) =>
  appendEvents(tx, { kind: 'staff', id: member.id, departmentCode: member.departmentCode }, now, [
    { actor, action, data: { member: member.nameMasked, ...data } },
  ])
