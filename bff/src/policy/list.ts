import type { ClaimMode } from '@huiqi/shared/claim'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { type Caller, departmentOf } from './caller.ts'
import { cardView, versions } from './card-store.ts'
import type { PolicyPage } from './views.ts'

const PAGE = 20

type ListInput = {
  readonly text?: string | undefined
  readonly mode?: ClaimMode | undefined
  readonly own?: boolean | undefined
  readonly after?: string | null | undefined
}

/** Policies in force, and the drafts and versions to come of the caller's own department, by policy and version. */
export async function listPolicies(tx: Tx, caller: Caller, input: ListInput): Promise<PolicyPage> {
  const department = departmentOf(caller)
  const text = input.text?.trim()
  const found = versions(tx)
    .where((eb) =>
      eb.or([
        eb('v.status', '=', 'published'),
        eb.and([eb('v.status', 'in', ['draft', 'scheduled']), eb('p.departmentCode', '=', department ?? '')]),
      ]),
    )
    .$if(input.own === true, (query) => query.where('p.departmentCode', '=', department ?? ''))
    .$if(input.mode !== undefined, (query) => query.where('p.mode', '=', input.mode!))
    .$if(Boolean(text), (query) => query.where(mentions(text!)))
  const { count } = await found
    .clearSelect()
    .select(tx.fn.countAll<number>().as('count'))
    .$castTo<{ count: number }>()
    .executeTakeFirstOrThrow()
  const [policyId = '', version = '0'] = (input.after ?? '').split('|')
  const rows = await found
    .where(sql<SqlBool>`(p.id, v.version) > (${policyId}, ${Math.trunc(Number(version)) || 0}::bigint)`)
    .orderBy('p.id')
    .orderBy('v.version')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1)! : null
  return { policies: page.map(cardView), total: count, next: last && `${last.id}|${last.version}` }
}

/** Position, not pattern: what was typed means itself, `%` included. */
const mentions = (text: string) =>
  sql<SqlBool>`position(lower(${text}) in lower(concat_ws(' ', p.title, v.summary, p.category, o.doc_no, d.name))) > 0`
