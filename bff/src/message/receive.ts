import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { DeliveryReceipt } from './adapters/port.ts'

/**
 * Writes what became of messages. Receipts come repeatedly and in any order, also before we know that the message was
 * sent: delivered is the last word, and a failure never takes it back.
 */
export async function receiveReceipts(tx: Tx, receipts: readonly DeliveryReceipt[], now: Date): Promise<void> {
  await sql`
    update sms s set status = r.status, failure = r.failure, provider_id = coalesce(s.provider_id, r.provider_id),
                     next_try_at = null, updated_at = ${now}
    from (
      select distinct on (outid) outid::uuid as id, "providerId" as provider_id,
             case when delivered then 'delivered' else 'failed' end as status,
             case when delivered then null else "errorCode" end as failure
      from (select "outId" as outid, * from json_to_recordset(${toJson(receipts)}::json)
              as x("outId" text, "providerId" text, delivered boolean, "errorCode" text)) x
      where outid ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      order by outid, delivered desc
    ) r
    where s.id = r.id and s.status <> 'delivered' and (s.status <> r.status)`.execute(tx)
}
