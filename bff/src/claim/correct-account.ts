import { fail } from '@huiqi/shared/error'
import { ownerActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { recordAccount, type TypedAccount } from '../enterprise/record-account.ts'
import type { Owner } from '../http/access.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { lockSeen, type SeenClaim, stepView } from './offer.ts'
import { isSameAccount } from './store.ts'
import { transition } from './transition.ts'
import type { ClaimStep } from './views.ts'

/**
 * After a payment came back: the enterprise gives another account and the claim can be paid again.
 * @throws AppError ACCOUNT_UNCHANGED for the account that just failed, what recordAccount throws, STALE,
 *   CLAIM_ACTION_NOT_POSSIBLE
 */
export async function correctAccount(
  tx: Tx,
  keyRing: KeyRing,
  owner: Owner,
  input: SeenClaim & { readonly account: TypedAccount },
  now: Date,
): Promise<ClaimStep> {
  const claim = await lockSeen(tx, input)
  const account = await recordAccount(tx, keyRing, owner, input.account, now)
  if (claim.accountId && (await isSameAccount(tx, claim.accountId, account.id))) return fail('ACCOUNT_UNCHANGED')
  const step = { action: 'correct_account', as: 'owner', by: ownerActor(owner), now } as const
  const [after] = await transition(tx, [claim], step, () => ({
    change: { accountId: account.id },
    data: { accountId: account.id, replaces: claim.accountId },
  }))
  return stepView(after!)
}
