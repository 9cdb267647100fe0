import { fail } from '@huiqi/shared/error'
import { maskName, maskPhone } from '@huiqi/shared/mask'
import { ownerActor } from '../audit/actor.ts'
import { type AuditEvent, appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { phoneIndexes } from '../identity/person-data.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { findMember, hasMemberWithPhone, insertMember, linkMembers, revokeMember } from './store.ts'
import { memberView } from './to-views.ts'
import type { MemberView } from './views.ts'

/**
 * Lets somebody act for the enterprise. The authorisation is tied to name and phone; it works from the moment the person
 * with both has signed in.
 * @throws AppError PHONE_INVALID, HANDLER_ALREADY_AUTHORISED
 */
export async function authoriseHandler(
  tx: Tx,
  keyRing: KeyRing,
  owner: Owner,
  typed: { readonly name: string; readonly phone: string },
  now: Date,
): Promise<MemberView> {
  const phone = typed.phone.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^1[3-9]\d{9}$/.test(phone)) fail('PHONE_INVALID')
  const indexes = phoneIndexes(keyRing, phone)
  if (await hasMemberWithPhone(tx, owner.uscc, indexes)) fail('HANDLER_ALREADY_AUTHORISED')
  const nameMasked = maskName(typed.name)
  const id = await insertMember(tx, {
    uscc: owner.uscc,
    personId: null,
    kind: 'handler',
    nameMasked,
    phoneIndex: indexes[0]!,
    phoneMasked: maskPhone(phone),
    grantedBy: owner.personId,
    grantedAt: now,
    revokedAt: null,
    revokedBy: null,
  })
  await linkMembers(tx, indexes)
  await record(tx, owner, id, now, { action: 'authorise_handler', data: { handler: nameMasked } })
  return memberView(await findMember(tx, owner.uscc, id), owner.personId)
}

/** Takes the authorisation back; the handler's next request is refused. @throws AppError NOT_FOUND */
export async function revokeHandler(tx: Tx, owner: Owner, id: string, now: Date): Promise<void> {
  const revoked = (await revokeMember(tx, owner.uscc, id, owner.personId, now)) ?? fail('NOT_FOUND')
  await record(tx, owner, id, now, { action: 'revoke_handler', data: { handler: revoked.nameMasked } })
}

function record(tx: Tx, owner: Owner, id: string, now: Date, event: Omit<AuditEvent, 'actor'>): Promise<void> {
  return appendEvents(tx, { kind: 'membership', id, uscc: owner.uscc }, now, [{ actor: ownerActor(owner), ...event }])
}
