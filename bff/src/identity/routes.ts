import { AppError } from '@huiqi/shared/error'
import { type CookieOptions, type Request, type Response, Router } from 'express'
import type { AppContext } from '../http/app-context.ts'
import { readCookie, SESSION_COOKIE } from '../http/request-context.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { ATTEMPT_MINUTES, keepAttempt, takeAttempt } from './attempt.ts'
import { openSession } from './open-session.ts'
import { localAddress, signInScreen } from './return-to.ts'

/** Ties the way back from the provider to the browser that left: without it, a link could sign somebody in as another. */
const ATTEMPT_COOKIE = 'hq_sign_in'
const AUTH_PATH = '/api/auth'

/** Sign-in of browsers: to the identity provider (OpenID Connect, code with PKCE) and back with a session cookie. */
export function signInRoutes(app: AppContext): Router {
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: app.publicUrl.startsWith('https:') }
  const attemptCookie: CookieOptions = { ...cookie, path: AUTH_PATH }
  const routes = Router()

  routes.get(`${AUTH_PATH}/sign-in`, async (request, response) => {
    const returnTo = localAddress(request.query.returnTo)
    await orBackToSignIn(app, response, returnTo, async () => {
      const { url, pending } = await app.outside.oidc.startSignIn()
      await keepAttempt(app, pending, returnTo)
      response.cookie(ATTEMPT_COOKIE, pending.state, { ...attemptCookie, maxAge: ATTEMPT_MINUTES * 60_000 })
      response.redirect(url)
    })
  })

  routes.get(`${AUTH_PATH}/callback`, async (request, response) => {
    const attempt = await attemptOf(app, request)
    response.clearCookie(ATTEMPT_COOKIE, attemptCookie)
    if (!attempt) return response.redirect(signInScreen('/'))
    const { pending, returnTo } = attempt
    return orBackToSignIn(app, response, returnTo, async () => {
      const returnedUrl = new URL(request.originalUrl, app.publicUrl).href
      const identity = await app.outside.oidc.finishSignIn(returnedUrl, pending)
      const { token } = await openSession(app, { provider: 'oidc', identity, channel: 'h5' })
      response.cookie(SESSION_COOKIE, token, { ...cookie, path: '/', maxAge: app.sessionLimits.maxHours * 3_600_000 })
      response.redirect(returnTo)
    })
  })

  return routes
}

/** The attempt this browser began; another browser's is left alone. */
async function attemptOf(app: AppContext, request: Request) {
  const { state } = request.query
  const own = typeof state === 'string' && state !== '' && readCookie(request, ATTEMPT_COOKIE) === state
  return own ? takeAttempt(app, state) : undefined
}

/** What the provider refused or lost is no fault of ours: back to the sign-in screen, to try again. */
async function orBackToSignIn(app: AppContext, response: Response, returnTo: string, run: () => Promise<void>) {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof OutsideError || error instanceof AppError)) throw error
    app.log.warn({ party: 'oidc', code: error.code }, 'sign-in failed')
    response.redirect(signInScreen(returnTo))
  }
}
