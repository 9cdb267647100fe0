import type { ClaimMessage } from '@huiqi/shared/claim'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { statement } from '../db/statement.ts'

/** Something an enterprise is to be told of its claim. */
export type AskedNotice = {
  /** The change that asks: asking again tells nothing twice. */
  readonly cause: string
  readonly claimId: string
  readonly template: ClaimMessage
}

/** Notes what is to be told, in the transaction of the change; tell.ts writes the messages a moment later. */
export function askToTell(tx: Tx, notices: readonly AskedNotice[], now: Date): void {
  if (notices.length === 0) return
  writeNotices.post(tx, { notices: toJson(notices), now })
}

const writeNotices = statement((db, { notices, now }: { notices: string; now: Date }) =>
  sql`
    insert into notice (cause, claim_id, template, asked_at)
    select n.cause, n."claimId", n.template, ${now}
    from json_to_recordset(${notices}::json) as n(cause text, "claimId" uuid, template text)
    on conflict do nothing`.compile(db),
)
