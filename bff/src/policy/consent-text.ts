import { fail } from '@huiqi/shared/error'
import { CONSENT_TEXT } from '../claim/consent-text.ts'
import type { Tx } from '../db/database.ts'
import type { ConsentTextView } from './views.ts'

/** What an owner agrees to when confirming, as it stands now. @throws AppError NOT_FOUND before there is any */
export async function consentTextInForce(tx: Tx, now: Date): Promise<ConsentTextView> {
  const row = await tx
    .selectFrom('consentText')
    .select(['id', 'version', 'title', 'body'])
    .where('id', '=', CONSENT_TEXT)
    .where('inForceFrom', '<=', now)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? fail('NOT_FOUND')
}
