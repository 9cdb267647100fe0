import { join } from 'node:path'
import express, { type Express } from 'express'
import type { Signer } from '../outside/signed-request.ts'
import { type AutoSettle, createBank } from './bank.ts'
import { createBankApi } from './bank-api.ts'
import { createClock } from './clock.ts'
import { createFaults } from './faults.ts'
import { createHostApp } from './host-app.ts'
import { createOidcProvider, type OidcClient } from './oidc-provider.ts'
import { createBankDesk } from './pages/bank-desk.ts'
import { createIndexPage } from './pages/index-page.ts'
import { BASE } from './pages/page.ts'
import { createPhonePages } from './pages/phone.ts'
import { createSampleRoster } from './pages/sample-roster.ts'
import { createSignInPage } from './pages/sign-in.ts'
import type { Persona } from './persona.ts'
import { createReceiptPusher } from './receipt-pusher.ts'
import { createSmsGateway } from './sms.ts'
import { createSmsApi } from './sms-api.ts'

export interface SandboxOptions {
  /** where its journals, clock and keys are kept */
  dir: string
  /** where the browser finds the API, which hands `/sandbox/*` on to here */
  publicUrl: string
  personas: Persona[]
  oidcClient: OidcClient
  /** signs and checks the bank's calls */
  bankSigner: Signer
  /** signs and checks all other calls, in both directions */
  platformSigner: Signer
  /** `…/hooks/sms/sandbox`, where delivery receipts go */
  smsCallbackUrl: string
  /** until somebody changes it on the desk */
  autoSettle: AutoSettle
}

const TICK_MS = 100

/**
 * Stand-ins for everything outside, all under `/sandbox`:
 *
 * | address | what |
 * |---|---|
 * | `/` `/phone` `/phone/:number` `/bank` | pages for people |
 * | `GET /roster.csv` | a roster to try the desk with |
 * | `/oidc` | OpenID provider, its sign-in page at `/sign-in/:uid` |
 * | `PUT /bank/batches/:id`, `GET /bank/receipts?since=` | the bank's front-end, signed |
 * | `GET /bank/ledger` | every order and what became of it, for checks |
 * | `POST /host/ticket` | a host app's ticket exchange; the id of a person is a ticket |
 * | `POST /sms/messages` | the SMS gateway, signed; receipts are pushed to `smsCallbackUrl` |
 * | `GET`, `POST /faults` | how bank and gateway misbehave |
 * | `GET`, `POST /clock` | how far time has been moved on |
 */
export function createSandbox(options: SandboxOptions): { app: Express; close: () => Promise<void> } {
  const { dir, publicUrl, personas, bankSigner, platformSigner } = options
  const clock = createClock(dir)
  const faults = createFaults()
  const bank = createBank({ dir, now: clock.now, auto: options.autoSettle })
  const sms = createSmsGateway({ dir, now: clock.now })
  const provider = createOidcProvider({
    dir: join(dir, 'oidc'),
    issuer: `${publicUrl}${BASE}/oidc`,
    client: options.oidcClient,
    personas,
  })

  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    response.set(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'",
    )
    next()
  })
  app.use(
    BASE,
    createIndexPage({ clock, personas }),
    createBankApi({ bank, signer: bankSigner, faults }),
    createHostApp({ personas, signer: platformSigner }),
    createSmsApi({ sms, signer: platformSigner, faults }),
    faults.router,
    clock.router,
    createSignInPage(provider, personas),
    createBankDesk(bank),
    createSampleRoster(),
    createPhonePages({ sms, personas, publicUrl, now: clock.now }),
  )
  app.use(`${BASE}/oidc`, asStranger(publicUrl), provider.callback())

  const push = createReceiptPusher({ sms, callbackUrl: options.smsCallbackUrl, signer: platformSigner, faults })
  const stopTicking = [repeatedly(push), repeatedly(bank.settleDue)]

  return {
    app,
    async close() {
      await Promise.all(stopTicking.map((stop) => stop()))
      bank.close()
      sms.close()
    },
  }
}

/** Runs again and again, never twice at once. @returns stops it and waits for the run under way */
function repeatedly(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const loop = () => {
    if (stopped) return
    running = work().then(() => {
      timer = setTimeout(loop, TICK_MS)
    })
  }
  let timer = setTimeout(loop, TICK_MS)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
    clearTimeout(timer)
  }
}

/**
 * The provider must speak for its public address, whatever proxy is before it, and must not remember anybody:
 * who signed out wants to be somebody else, and changing persons inside one session asks one more question.
 */
function asStranger(publicUrl: string): express.RequestHandler {
  const { host, protocol } = new URL(publicUrl)
  return (request, _response, next) => {
    request.headers.host = host
    request.headers['x-forwarded-host'] = host
    request.headers['x-forwarded-proto'] = protocol.replace(':', '')
    const cookies = (request.headers.cookie ?? '').split(/; */)
    request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ')
    next()
  }
}
