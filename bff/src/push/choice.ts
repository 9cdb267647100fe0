import { ownerActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { readChoice, writeChoice } from './choice-store.ts'
import { pushLimits } from './limits.ts'
import type { PushChoice } from './views.ts'

export async function pushChoice(tx: Tx, { personId, uscc }: Owner): Promise<PushChoice> {
  const { inAppPerWeek, smsPerWeek } = await pushLimits(tx)
  return { wanted: await readChoice(tx, personId, uscc), perWeek: { inApp: inAppPerWeek, sms: smsPerWeek } }
}

/** The caller's own choice for this enterprise; its other people keep theirs. */
export async function choosePush(
  tx: Tx,
  owner: Owner,
  wanted: boolean,
  now: Date,
): Promise<Pick<PushChoice, 'wanted'>> {
  const { personId, uscc } = owner
  // The row written is the chain's lock.
  if (await writeChoice(tx, { personId, uscc, wanted }, now))
    await appendEvents(tx, { kind: 'push', id: `${uscc}:${personId}`, uscc }, now, [
      { actor: ownerActor(owner), action: wanted ? 'switch_on' : 'switch_off', data: {} },
    ])
  return { wanted }
}
