import type { ClaimState } from '@huiqi/shared/claim'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Cursor } from '../http/cursor.ts'
import type { CardRow } from './card.ts'
import { tabStates } from './tabs.ts'

const cardColumns = sql`c.id, c.version, y.title as policy_title, d.name as department_name, c.mode, c.state, c.amount_fen,
  c.deadline_at, c.updated_at, exists (select 1 from rating r where r.claim_id = c.id) as rated`

const cardJoins = sql`join policy y on y.id = c.policy_id join department d on d.code = c.department_code`

export type HomeGroup = 'confirm' | 'correct' | 'in_progress' | 'done'
export type HomeRow = CardRow & {
  readonly grouping: HomeGroup
  /** Of the whole group, shown or not. */
  readonly groupCount: number
  readonly groupFen: number
}

/** Cards of each group on the first page. */
const SHOWN = 10
const RECENT = 3

/** Everything of the first page in one statement: what ends first at the top, of what has ended the latest. */
export async function homeRows(tx: Tx, uscc: string): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select ${cardColumns}, c.grouping, c.group_count::int, c.group_fen::bigint
    from (
      select g.*, count(*) over w as group_count, sum(g.amount_fen) over w as group_fen,
        row_number() over (partition by g.grouping order by
          case when g.grouping = 'done' then null else g.deadline_at end nulls last, g.updated_at desc) as place
      from (
        select m.*, case when m.state = 'offered' then 'confirm' when m.state = any(${tabStates.waiting}) then 'correct'
          when m.state = any(${tabStates.done}) then 'done' else 'in_progress' end as grouping
        from claim m where m.uscc = ${uscc}
      ) g
      window w as (partition by g.grouping)
    ) c
    ${cardJoins}
    where c.place <= case c.grouping when 'done' then ${RECENT}::int else ${SHOWN}::int end
    order by c.grouping, c.place`.execute(tx)
  return rows
}

export async function listRows(
  tx: Tx,
  page: { uscc: string; states: readonly ClaimState[]; from: Cursor | null; limit: number },
): Promise<CardRow[]> {
  const behind = page.from ? sql`and (c.updated_at, c.id) < (${page.from.at}, ${page.from.id}::uuid)` : sql``
  const { rows } = await sql<CardRow>`
    select ${cardColumns} from claim c ${cardJoins}
    where c.uscc = ${page.uscc} and c.state = any(${page.states}) ${behind}
    order by c.updated_at desc, c.id desc limit ${page.limit}`.execute(tx)
  return rows
}

/** A moment inside JSON, as PostgreSQL writes it. */
type JsonMoment = string

export type DisputeRow = {
  readonly id: string
  readonly subject: string
  readonly reference: string | null
  readonly statement: string
  readonly openedAt: JsonMoment
  readonly outcome: string | null
  readonly answer: string | null
  readonly answeredAt: JsonMoment | null
}

const disputeJson = sql`json_build_object('id', x.id, 'subject', x.subject, 'reference', x.reference, 'statement', x.statement,
  'openedAt', x.opened_at, 'outcome', x.outcome, 'answer', x.answer, 'answeredAt', x.answered_at)`

export type DetailRow = CardRow & {
  readonly uscc: string
  readonly enterpriseName: string
  readonly period: string
  readonly preReviewed: boolean
  readonly publicityDays: number
  readonly limits: Readonly<Record<string, number>>
  readonly legs: readonly { readonly funder: string; readonly fen: number }[]
  readonly departmentPhone: string
  readonly payer: string | null
  readonly summary: string
  readonly basis: string
  readonly documentNo: string
  readonly documentTitle: string
  readonly policyId: string
  readonly policyVersionId: string
  readonly explanation: unknown
  readonly account: { id: string; bankName: string; holderName: string; numberMasked: string } | null
  readonly consentText: { id: string; version: number; title: string; body: string } | null
  readonly consent: {
    title: string
    version: number
    text: string
    digest: string
    signer: string
    standing: string
    at: JsonMoment
  } | null
  readonly disputes: readonly DisputeRow[] | null
  readonly opinion: {
    outcome: 'approve' | 'reject'
    basis: string | null
    reason: string | null
    at: JsonMoment
  } | null
  readonly payout: {
    attempt: number
    status: 'ordered' | 'paid' | 'failed'
    failure: string | null
    orderedAt: JsonMoment
    settledAt: JsonMoment | null
  } | null
  readonly rating: { level: number; at: JsonMoment } | null
}

/** One claim with everything around it, in one statement. */
export async function detailRow(tx: Tx, id: string, consentTextId: string, now: Date): Promise<DetailRow | undefined> {
  const { rows } = await sql<DetailRow>`
    select ${cardColumns}, c.uscc, e.name as enterprise_name, c.period, c.pre_reviewed, c.legs, v.publicity_days, v.limits,
      d.phone as department_phone, v.summary, v.basis, o.doc_no as document_no, o.title as document_title, s.explanation,
      c.policy_id, c.policy_version_id,
      (select f.name from department f where f.kind = 'finance' order by f.region = d.region desc, f.code limit 1) as payer,
      (select json_build_object('id', a.id, 'bankName', a.bank_name, 'holderName', a.holder_name, 'numberMasked', a.number_masked)
        from account a where case when c.account_id is null then a.uscc = c.uscc and a.superseded_at is null else a.id = c.account_id end
      ) as account,
      (select json_build_object('id', t.id, 'version', t.version, 'title', t.title, 'body', t.body) from consent_text t
        where c.state = 'offered' and t.id = ${consentTextId} and t.in_force_from <= ${now} order by t.version desc limit 1) as consent_text,
      (select json_build_object('title', t.title, 'version', k.text_version, 'text', k.text, 'digest', k.text_digest,
          'signer', k.signer_name_masked, 'standing', k.signer_standing, 'at', k.signed_at)
        from consent k join consent_text t on t.id = k.text_id and t.version = k.text_version
        where k.claim_id = c.id order by k.claim_version desc limit 1) as consent,
      (select json_agg(${disputeJson} order by x.opened_at) from dispute x where x.claim_id = c.id) as disputes,
      (select json_build_object('outcome', x.outcome, 'basis', x.basis, 'reason', x.reason, 'at', x.at)
        from opinion x where x.claim_id = c.id order by x.at desc limit 1) as opinion,
      (select json_build_object('attempt', x.attempt, 'status', x.status, 'failure', x.failure, 'orderedAt', x.created_at, 'settledAt', x.settled_at)
        from payout x where x.claim_id = c.id order by x.attempt desc limit 1) as payout,
      (select json_build_object('level', x.level, 'at', x.rated_at) from rating x where x.claim_id = c.id) as rating
    from claim c ${cardJoins}
    join enterprise e on e.uscc = c.uscc
    join policy_version v on v.id = c.policy_version_id
    join document o on o.id = y.document_id
    left join claim_snapshot s on s.claim_id = c.id
    where c.id = ${id}`.execute(tx)
  return rows[0]
}

export type StaffRow = {
  readonly id: string
  readonly version: number
  readonly enterpriseName: string
  readonly uscc: string
  readonly policyTitle: string
  readonly rosterTitle: string | null
  readonly state: ClaimState
  readonly amountFen: number
  readonly deadlineAt: Date
  readonly breachedAt: Date | null
  readonly dispute: DisputeRow | null
}

export type StaffTotal = { readonly total: number; readonly totalFen: number }

const ofDepartment = (department: string, state: ClaimState): RawBuilder<unknown> =>
  sql`c.department_code = ${department} and c.state = ${state}`

/** A department's claims in one state, the most urgent first. Both states have a deadline. */
export async function staffRows(
  tx: Tx,
  page: { department: string; state: ClaimState; from: Cursor | null; limit: number },
): Promise<StaffRow[]> {
  const behind = page.from ? sql`and (c.deadline_at, c.id) > (${page.from.at}, ${page.from.id}::uuid)` : sql``
  const { rows } = await sql<StaffRow>`
    select c.id, c.version, e.name as enterprise_name, c.uscc, y.title as policy_title, r.title as roster_title, c.state,
      c.amount_fen, c.deadline_at, c.breached_at,
      (select ${disputeJson} from dispute x where x.claim_id = c.id and x.answered_at is null) as dispute
    from claim c
    join enterprise e on e.uscc = c.uscc
    join policy y on y.id = c.policy_id
    left join roster r on r.id = c.roster_id
    where ${ofDepartment(page.department, page.state)} ${behind}
    order by c.deadline_at, c.id limit ${page.limit}`.execute(tx)
  return rows
}

export async function staffTotal(tx: Tx, department: string, state: ClaimState): Promise<StaffTotal> {
  const { rows } = await sql<StaffTotal>`
    select count(*) as total, coalesce(sum(c.amount_fen), 0)::bigint as total_fen from claim c where ${ofDepartment(department, state)}`.execute(
    tx,
  )
  return rows[0]!
}
