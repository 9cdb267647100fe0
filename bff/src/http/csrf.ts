import { errorCatalogue } from '@huiqi/shared/error'
import type { RequestHandler } from 'express'
import { isCookieSession } from './request-context.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change asked for with a cookie must carry `x-huiqi`, a header another site's page can't set without our consent
 * (a cross-origin preflight, which we never grant), on top of the cookie's SameSite=Lax.
 */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method) || !isCookieSession(request) || request.headers['x-huiqi'] === '1') return next()
  response.status(403).json({ code: 'NOT_ALLOWED', message: errorCatalogue.NOT_ALLOWED.message })
}
