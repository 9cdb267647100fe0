import { randomUUID } from 'node:crypto'
import { fail } from '@huiqi/shared/error'
import { withCaller } from '../db/transaction.ts'
import type { AppContext } from '../http/app-context.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { Identity } from './adapters/port.ts'
import { openName, personNamed, personRow, phoneIndexes, staffIndexes, subjectOf } from './person-data.ts'
import { newSessionToken } from './session-token.ts'
import { type Candidate, findPerson, insertSession, linkStaff } from './store.ts'
import type { SessionView, SignedIn } from './views.ts'

type Vouched = {
  readonly provider: Parameters<typeof subjectOf>[0]
  readonly identity: Identity
  readonly channel: SessionView['channel']
}

/**
 * Opens a session for somebody a provider vouches for. A subject seen for the first time is the person who has the same
 * phone and name; without a name (WeChat tells none) the phone alone decides, but nobody new is made of it: who may act
 * for an enterprise has a real name.
 * @throws AppError IDENTITY_UNKNOWN
 */
export async function openSession(app: AppContext, { provider, identity, channel }: Vouched): Promise<SignedIn> {
  const { keyRing, sessionLimits } = app
  const subject = subjectOf(provider, identity.subject)
  const now = app.clock()
  const { token, hash: tokenHash } = newSessionToken()
  const expiresAt = new Date(now.getTime() + sessionLimits.maxHours * 3_600_000)
  await withCaller(app.apiPool, { tokenHash: null, uscc: null, now }, async (tx) => {
    const indexes = identity.phone ? phoneIndexes(keyRing, identity.phone) : []
    const candidates = await findPerson(tx, subject, indexes)
    const found = candidates.find(({ known }) => known) ?? samePerson(keyRing, candidates, identity.name)
    if (!found && !identity.name) fail('IDENTITY_UNKNOWN')
    const personId = found?.id ?? randomUUID()
    await insertSession(tx, {
      personId,
      subject,
      ...personRow(keyRing, personId, identity),
      tokenHash,
      channel,
      now,
      expiresAt,
      idleMinutes: sessionLimits.idleMinutes,
    })
    const name = identity.name ?? (found && openName(keyRing, found))
    if (name && identity.phone) await linkStaff(tx, personId, staffIndexes(keyRing, name, identity.phone))
  })
  return { token, expiresAt: expiresAt.toISOString() }
}

/** Of those with the phone, the one with the name; without a name the only one. */
function samePerson(
  keyRing: KeyRing,
  candidates: readonly Candidate[],
  name: string | undefined,
): Candidate | undefined {
  if (name === undefined) return candidates.length === 1 ? candidates[0] : undefined
  return personNamed(keyRing, candidates, name)
}
