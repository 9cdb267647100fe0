import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { chainLink } from '../secrets/sm3.ts'

/** The thing an event is about; its events form one chain. */
export type Subject = {
  readonly kind: 'claim' | 'roster' | 'membership' | 'account' | 'policy' | 'rating' | 'payout_batch' | 'session'
  readonly id: string
  /** Whose matter it is: decides who may read the trail. */
  readonly uscc?: string | null
  readonly departmentCode?: string | null
}

export type Actor = {
  readonly kind: 'owner' | 'staff' | 'system'
  /** Person id, or the name of the job. */
  readonly id: string
  /** Masked name with standing or department, as the trail shows it. */
  readonly label: string
}

export type AuditEvent = {
  readonly actor: Actor
  readonly action: string
  /** What happened, in values that JSON keeps; never personal data. */
  readonly data: Readonly<Record<string, unknown>>
}

/** What is hashed of an event: everything it says, in a fixed form. */
export function hashedForm(subject: Pick<Subject, 'kind' | 'id'>, seq: number, event: AuditEvent, at: Date): object {
  const { actor, action, data } = event
  return {
    subject: `${subject.kind}:${subject.id}`,
    seq,
    actor: { kind: actor.kind, id: actor.id, label: actor.label },
    action,
    data,
    at: at.toISOString(),
  }
}

/** Hash before the first event of a chain. */
export const CHAIN_START = ''

/** The rows that carry these events on from the chain's last link. */
export function linkEvents(
  subject: Subject,
  last: { readonly seq: number; readonly hash: string } | undefined,
  at: Date,
  events: readonly AuditEvent[],
) {
  let { seq, hash } = last ?? { seq: 0, hash: CHAIN_START }
  return events.map((event) => {
    const prevHash = hash
    seq += 1
    hash = chainLink(prevHash, hashedForm(subject, seq, event, at))
    return {
      subjectKind: subject.kind,
      subjectId: subject.id,
      seq,
      action: event.action,
      actorKind: event.actor.kind,
      actorId: event.actor.id,
      actorLabel: event.actor.label,
      data: toJson(event.data),
      at,
      prevHash,
      hash,
      uscc: subject.uscc ?? null,
      departmentCode: subject.departmentCode ?? null,
    }
  })
}

/**
 * Appends events to their subject's chain. The subject's row must be locked by this transaction, or two events
 * could claim one place (the primary key then refuses the second).
 */
export async function appendEvents(tx: Tx, subject: Subject, at: Date, events: readonly AuditEvent[]): Promise<void> {
  const last = await tx
    .selectFrom('auditEvent')
    .select(['seq', 'hash'])
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('auditEvent')
    .values(linkEvents(subject, last, at, events))
    .execute()
}
