import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { chainLink } from '../secrets/sm3.ts'
import { type Actor, CHAIN_START, hashedForm, type Subject } from './append.ts'

/** An event as it is stored. */
export type StoredEvent = {
  readonly subjectKind: Subject['kind']
  readonly subjectId: string
  readonly seq: number
  readonly action: string
  readonly actorKind: Actor['kind']
  readonly actorId: string
  readonly actorLabel: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
  readonly prevHash: string
  readonly hash: string
}

/** Where a chain stops being what was written: the place of the first event that is changed, missing or moved. */
export type ChainBreak = { readonly subject: string; readonly seq: number }

/** Walks one chain from its start. @param events all of one subject, by seq */
export function findBreak(events: readonly StoredEvent[]): ChainBreak | null {
  let previous = CHAIN_START
  for (const [index, event] of events.entries()) {
    const actor = { kind: event.actorKind, id: event.actorId, label: event.actorLabel }
    const subject = { kind: event.subjectKind, id: event.subjectId }
    const said = hashedForm(subject, index + 1, { actor, action: event.action, data: event.data }, event.at)
    const hash = chainLink(previous, said)
    if (event.seq !== index + 1 || event.prevHash !== previous || event.hash !== hash)
      return { subject: `${event.subjectKind}:${event.subjectId}`, seq: index + 1 }
    previous = hash
  }
  return null
}

/** The whole trail of a subject, oldest first. */
export async function readChain(tx: Tx, subject: Pick<Subject, 'kind' | 'id'>): Promise<StoredEvent[]> {
  const rows = await tx
    .selectFrom('auditEvent')
    .selectAll()
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('seq')
    .execute()
  return rows as StoredEvent[]
}

/** Checks one subject's chain; null where every link holds. */
export const verifyChain = async (tx: Tx, subject: Pick<Subject, 'kind' | 'id'>): Promise<ChainBreak | null> =>
  findBreak(await readChain(tx, subject))

const SUBJECTS_PER_PAGE = 500

/** Checks every chain there is, page by page. @returns how many chains and events were read, and where any is broken */
export async function verifyAllChains(
  pool: Pool,
): Promise<{ chains: number; events: number; breaks: readonly ChainBreak[] }> {
  const breaks: ChainBreak[] = []
  let chains = 0
  let events = 0
  let after = { kind: '', id: '' }
  for (;;) {
    const page = await asSystem(pool, (tx) => chainsAfter(tx, after))
    for (const chain of page) {
      const broken = findBreak(chain)
      if (broken) breaks.push(broken)
      events += chain.length
    }
    chains += page.length
    const last = page.at(-1)?.[0]
    if (page.length < SUBJECTS_PER_PAGE || !last) return { chains, events, breaks }
    after = { kind: last.subjectKind, id: last.subjectId }
  }
}

async function chainsAfter(tx: Tx, after: { kind: string; id: string }): Promise<StoredEvent[][]> {
  const { rows } = await sql<StoredEvent>`
    select e.* from audit_event e
    join (
      select distinct subject_kind, subject_id from audit_event
      where (subject_kind, subject_id) > (${after.kind}, ${after.id})
      order by subject_kind, subject_id limit ${SUBJECTS_PER_PAGE}
    ) s using (subject_kind, subject_id)
    order by e.subject_kind, e.subject_id, e.seq`.execute(tx)
  const chains = new Map<string, StoredEvent[]>()
  for (const row of rows) {
    const key = `${row.subjectKind}:${row.subjectId}`
    const chain = chains.get(key)
    if (chain) chain.push(row)
    else chains.set(key, [row])
  }
  return [...chains.values()]
}
