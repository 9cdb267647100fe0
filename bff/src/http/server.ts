import { type AppError, errorCatalogue } from '@huiqi/shared/error'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { appRouter } from '../router.ts'
import type { AppContext } from './app-context.ts'
import { refuseForeignForms } from './csrf.ts'
import { healthRoutes } from './health.ts'
import { refuseDeepBodies } from './refuse-deep.ts'
import { requireDeclarations } from './require-declarations.ts'
import { toTrpcError } from './to-trpc-error.ts'
import { trpcRoute } from './trpc-route.ts'

const MAX_BODY = '256kb'
/** A policy's rule is refused by its reader, who says why, long before it is so large; asked for alone, not in a batch. */
const MAX_RULE_BODY = '3mb'
const RULE_PATHS = ['/api/trpc/desk.saveDraft', '/api/trpc/desk.preview']

export type ServerParts = {
  readonly app: AppContext
  /** Routes ahead of everything of ours: the sandbox brings its own headers. */
  readonly before: readonly Router[]
  /** Routes that are not tRPC: sign-in redirects, uploads, downloads, webhooks, the landing page. */
  readonly extraRoutes: readonly Router[]
  /** The mini-app for browsers, for every address that is nothing else. */
  readonly pages?: Router
  /** Requests a minute and address; tests and load runs raise it. */
  readonly requestsPerMinute: number
}

export function createServer({ app, before, extraRoutes, pages, requestsPerMinute }: ServerParts): Express {
  requireDeclarations(appRouter)
  const server = express()
  server.disable('x-powered-by')
  // One reverse proxy in front tells the true address.
  server.set('trust proxy', 1)
  const health = healthRoutes(app.apiPool, app.clock)
  server.use(health.routes)
  server.use(health.measure)
  for (const routes of before) server.use(routes)
  server.use(
    helmet({
      contentSecurityPolicy: { directives: contentSecurity },
      strictTransportSecurity: app.publicUrl.startsWith('https:'),
    }),
  )
  server.use(
    '/api',
    rateLimit({ windowMs: 60_000, limit: requestsPerMinute, keyGenerator, legacyHeaders: false, handler: tooMany }),
  )
  server.use('/api', refuseForeignForms)
  server.use(RULE_PATHS, express.json({ limit: MAX_RULE_BODY }))
  server.use('/api/trpc', express.json({ limit: MAX_BODY }), refuseDeepBodies, trpcRoute(app))
  for (const routes of extraRoutes) server.use(routes)
  server.use('/api', (_request, response) => void response.status(404).json(body('NOT_FOUND')))
  if (pages) server.use(pages)
  server.use(answerErrors(app))
  return server
}

// Taro's H5 runtime injects inline styles; scripts come from this origin only.
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const body = (code: keyof typeof errorCatalogue) => ({ code, message: errorCatalogue[code].message })

/** By IPv4 address or IPv6 network; an IPv4 address that came through an IPv6 socket is one of the former. */
const keyGenerator = (request: express.Request) => ipKeyGenerator((request.ip ?? '').replace(/^::ffff:/, ''))

const tooMany: express.RequestHandler = (_request, response) =>
  void response.status(429).json(body('TOO_MANY_REQUESTS'))

/** What Express itself refuses (broken JSON, a body too large) and what a plain route threw. */
function answerErrors(app: AppContext): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (typeof error.status === 'number' && error.status < 500)
      return void response.status(error.status).json(body(error.status === 413 ? 'PAYLOAD_TOO_LARGE' : 'INPUT_INVALID'))
    const known = toTrpcError(error)
    const status = getHTTPStatusCodeFromError(known)
    if (status === 500) app.log.error({ err: error }, 'unforeseen error')
    const { code, message } = known.cause as AppError
    response.status(status).json({ code, message })
  }
}
