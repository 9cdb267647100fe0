import { type ErrorCode, fail } from '@huiqi/shared/error'
import { withCaller } from '../db/transaction.ts'
import { admit } from '../http/access.ts'
import type { RequestContext } from '../http/app-context.ts'
import { takeFromLimit } from '../http/limits.ts'
import { typedCodeHashes } from './access-code.ts'
import { findClaimOfCode } from './store.ts'
import type { OpenedCode } from './views.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** Attempts allowed; a whole office may share one address. */
const LIMITS = [
  { of: 'person', windowMs: MINUTE_MS, most: 5 },
  { of: 'person', windowMs: DAY_MS, most: 20 },
  { of: 'address', windowMs: MINUTE_MS, most: 30 },
  { of: 'address', windowMs: DAY_MS, most: 300 },
] as const

/**
 * The claim that a typed code leads to. A code gives no right: to whoever is no member of its enterprise it is as wrong
 * as any other. The refusal is thrown only after the attempt was counted for good.
 * @throws AppError SIGN_IN_REQUIRED, TOO_MANY_REQUESTS, CODE_INVALID
 */
export async function openCode(ctx: RequestContext, typed: string): Promise<OpenedCode> {
  const { app, tokenHash, uscc, address } = ctx
  const now = app.clock()
  const found = await withCaller(
    app.apiPool,
    { tokenHash, uscc, now },
    async (tx, opened): Promise<OpenedCode | ErrorCode> => {
      const caller = admit({ who: 'person' }, opened)
      const ids = { person: caller!.personId, address }
      for (const { of, windowMs, most } of LIMITS) {
        const used = await takeFromLimit(tx, `code:${of}:${windowMs}:${ids[of]}`, windowMs, now)
        if (used > most) return 'TOO_MANY_REQUESTS'
      }
      const hashes = typedCodeHashes(app.keyRing, typed)
      return (hashes.length > 0 && (await findClaimOfCode(tx, hashes, now))) || 'CODE_INVALID'
    },
  )
  return typeof found === 'string' ? fail(found) : found
}
