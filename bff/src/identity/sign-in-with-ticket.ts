import { fail } from '@huiqi/shared/error'
import type { TicketHost } from '../http/api-ports.ts'
import type { AppContext } from '../http/app-context.ts'
import { OutsideError } from '../outside/outside-error.ts'
import type { Identity, TicketSignIn } from './adapters/port.ts'
import { openSession } from './open-session.ts'
import type { SignedIn } from './views.ts'

type Ticket = { readonly host: TicketHost; readonly code: string; readonly phoneCode?: string | undefined }

/**
 * Exchanges a host's one-time code for a session. The host is asked before any transaction begins.
 * @throws AppError SIGN_IN_FAILED (code used, expired or false), TEMPORARILY_UNAVAILABLE (host does not answer), IDENTITY_UNKNOWN
 */
export async function signInWithTicket(app: AppContext, { host, code, phoneCode }: Ticket): Promise<SignedIn> {
  const port = app.outside.tickets[host] ?? fail('SIGN_IN_FAILED')
  const identity = await exchange(port, code, phoneCode)
  return openSession(app, { provider: host, identity, channel: host })
}

async function exchange(port: TicketSignIn, code: string, phoneCode?: string): Promise<Identity> {
  try {
    return await port.exchange(code, phoneCode)
  } catch (error) {
    if (error instanceof OutsideError)
      return fail(error.retry === 'transient' ? 'TEMPORARILY_UNAVAILABLE' : 'SIGN_IN_FAILED')
    throw error
  }
}
