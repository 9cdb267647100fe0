import { sql } from 'kysely'
import { withCaller } from '../db/transaction.ts'
import type { AppContext } from '../http/app-context.ts'
import { open, seal } from '../secrets/envelope.ts'
import type { PendingSignIn } from './adapters/port.ts'

/** How long somebody may take at the identity provider. */
export const ATTEMPT_MINUTES = 10

const place = (state: string) => `sign_in_attempt.sealed:${state}`

const nobody = (app: AppContext) => ({ tokenHash: null, uscc: null, now: app.clock() })

/** Keeps what the way back from the provider will need. */
export async function keepAttempt(app: AppContext, pending: PendingSignIn, returnTo: string): Promise<void> {
  const createdAt = app.clock()
  const expiresAt = new Date(createdAt.getTime() + ATTEMPT_MINUTES * 60_000)
  const sealed = seal(app.keyRing, place(pending.state), JSON.stringify(pending))
  await withCaller(app.apiPool, nobody(app), (tx) =>
    tx.insertInto('signInAttempt').values({ state: pending.state, sealed, returnTo, createdAt, expiresAt }).execute(),
  )
}

/** Takes an attempt out: each works once. Undefined where it is unknown, used or too old. */
export async function takeAttempt(
  app: AppContext,
  state: string,
): Promise<{ readonly pending: PendingSignIn; readonly returnTo: string } | undefined> {
  const row = await withCaller(app.apiPool, nobody(app), (tx) =>
    tx
      .deleteFrom('signInAttempt')
      .where('state', '=', state)
      .returning(['sealed', 'returnTo', sql<boolean>`expires_at > ${app.clock()}`.as('live')])
      .executeTakeFirst(),
  )
  if (!row?.live) return undefined
  return { pending: JSON.parse(open(app.keyRing, place(state), row.sealed)), returnTo: row.returnTo }
}
