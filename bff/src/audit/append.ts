import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { statement } from '../db/statement.ts'
import { chainLink } from '../secrets/sm3.ts'

/** The thing an event is about; its events form one chain. */
export type Subject = {
  readonly kind:
    | 'claim'
    | 'fact_import'
    | 'roster'
    | 'veto_request'
    | 'membership'
    | 'account'
    | 'policy'
    | 'rating'
    | 'payout_batch'
    | 'session'
    | 'department'
    | 'staff'
    | 'correction'
    | 'push'
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

/** A subject and what happened to it, in order. */
export type Happening = { readonly subject: Subject; readonly events: readonly AuditEvent[] }

/** The rows that carry these events on from the chain's last link, as JSON for the table. */
function linkEvents(
  { subject, events }: Happening,
  last: { readonly seq: number; readonly hash: string } | undefined,
  at: Date,
) {
  let { seq, hash } = last ?? { seq: 0, hash: CHAIN_START }
  return events.map((event) => {
    const prevHash = hash
    seq += 1
    hash = chainLink(prevHash, hashedForm(subject, seq, event, at))
    return {
      subject_kind: subject.kind,
      subject_id: subject.id,
      seq,
      action: event.action,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id,
      actor_label: event.actor.label,
      data: event.data,
      at,
      prev_hash: prevHash,
      hash,
      uscc: subject.uscc ?? null,
      department_code: subject.departmentCode ?? null,
    }
  })
}

const readHeads = statement((db, { kind, ids }: { kind: Subject['kind']; ids: readonly string[] }) =>
  sql<{ id: string; seq: number; hash: string }>`
    select s.id, last.seq, last.hash from unnest(${ids}::text[]) as s(id)
    cross join lateral (
      select e.seq, e.hash from audit_event e where e.subject_kind = ${kind} and e.subject_id = s.id order by e.seq desc limit 1
    ) last`.compile(db),
)

const writeEvents = statement((db, { rows }: { rows: string }) =>
  sql`insert into audit_event select * from json_populate_recordset(null::audit_event, ${rows}::json)`.compile(db),
)

/**
 * Appends events to their subjects' chains, in two statements however many there are. The subjects' rows must be
 * locked by this transaction, or two events could claim one place (the primary key then refuses the second).
 * @param happenings all of one kind, each subject once
 */
export async function appendToChains(tx: Tx, happenings: readonly Happening[], at: Date): Promise<void> {
  const kind = happenings[0]?.subject.kind
  if (kind === undefined) return
  const ids = happenings.map(({ subject }) => subject.id)
  const heads = await readHeads(tx, { kind, ids })
  const last = new Map(heads.rows.map((head) => [head.id, head]))
  const rows = happenings.flatMap((happening) => linkEvents(happening, last.get(happening.subject.id), at))
  writeEvents.post(tx, { rows: toJson(rows) })
}

/** Appends events to one subject's chain; see appendToChains. */
export const appendEvents = (tx: Tx, subject: Subject, at: Date, events: readonly AuditEvent[]): Promise<void> =>
  appendToChains(tx, [{ subject, events }], at)
