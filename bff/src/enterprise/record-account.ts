import { randomUUID } from 'node:crypto'
import { fail } from '@huiqi/shared/error'
import { maskAccount } from '@huiqi/shared/mask'
import { ownerActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { blindIndex, blindIndexCandidates } from '../secrets/blind-index.ts'
import { seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { normalName } from './normal-name.ts'
import { currentAccount, lockAccounts, supersedeAccount } from './store.ts'
import { accountView } from './to-views.ts'
import type { CurrentAccount } from './views.ts'

/** What somebody typed. */
export type TypedAccount = { readonly holderName: string; readonly bankName: string; readonly number: string }

/** Where an account number is sealed for. */
export const accountPlace = (accountId: string): string => `account.number_sealed:${accountId}`

const NUMBER_INDEX = 'account.number'

/**
 * Makes the typed account the enterprise's present one; the last stays with what was paid to it. The same account again
 * changes nothing (`changed: false`).
 * @throws AppError ACCOUNT_HOLDER_MISMATCH unless the holder is the enterprise itself, ACCOUNT_NUMBER_INVALID
 */
export async function recordAccount(
  tx: Tx,
  keyRing: KeyRing,
  owner: Owner,
  typed: TypedAccount,
  now: Date,
): Promise<CurrentAccount & { readonly changed: boolean }> {
  const number = typed.number.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{8,32}$/.test(number)) fail('ACCOUNT_NUMBER_INVALID')
  if (normalName(typed.holderName) !== normalName(owner.enterpriseName)) fail('ACCOUNT_HOLDER_MISMATCH')
  const bankName = typed.bankName.normalize('NFKC').trim()
  await lockAccounts(tx, owner.uscc)
  const present = await currentAccount(tx, owner.uscc)
  const sameNumber = present && blindIndexCandidates(keyRing, NUMBER_INDEX, number).includes(present.numberIndex)
  if (present && sameNumber && present.bankName === bankName) return { ...accountView(present), changed: false }
  const id = randomUUID()
  const account = await supersedeAccount(tx, {
    id,
    uscc: owner.uscc,
    holderName: owner.enterpriseName,
    bankName,
    numberSealed: seal(keyRing, accountPlace(id), number),
    numberIndex: blindIndex(keyRing, NUMBER_INDEX, number),
    numberMasked: maskAccount(number),
    source: 'owner',
    createdBy: owner.personId,
    createdAt: now,
    supersededAt: null,
  })
  await appendEvents(tx, { kind: 'account', id: owner.uscc, uscc: owner.uscc }, now, [
    {
      actor: ownerActor(owner),
      action: 'change_account',
      data: { accountId: id, replaces: present?.id ?? null, numberMasked: account.numberMasked, bankName },
    },
  ])
  return { ...accountView(account), changed: true }
}
