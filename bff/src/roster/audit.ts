import { staffActor } from '../audit/actor.ts'
import { type Actor, appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { Roster } from './store.ts'

/** Records a change of a roster this transaction has locked. */
export const recordRoster = (
  tx: Tx,
  roster: Pick<Roster, 'id' | 'departmentCode'>,
  by: Staff | Actor,
  action: string,
  data: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> =>
  appendEvents(tx, { kind: 'roster', id: roster.id, departmentCode: roster.departmentCode }, now, [
    { actor: 'personId' in by ? staffActor(by) : by, action, data },
  ])

/** A joint department's answers form a chain of their own: it sees neither the roster's chain nor the others'. */
export const recordRequest = (
  tx: Tx,
  request: { readonly rosterId: string; readonly departmentCode: string },
  by: Staff | Actor,
  action: string,
  data: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> =>
  appendEvents(
    tx,
    {
      kind: 'veto_request',
      id: `${request.rosterId}:${request.departmentCode}`,
      departmentCode: request.departmentCode,
    },
    now,
    [{ actor: 'personId' in by ? staffActor(by) : by, action, data }],
  )
