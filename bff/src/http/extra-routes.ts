import type { Router } from 'express'
import { factRoutes } from '../fact/routes.ts'
import { signInRoutes } from '../identity/routes.ts'
import { matchingRoutes } from '../matching/routes.ts'
import { messageRoutes } from '../message/routes.ts'
import { payoutRoutes } from '../payout/routes.ts'
import { rosterRoutes } from '../roster/routes.ts'
import type { AppContext } from './app-context.ts'

/** Plain routes of the capabilities: what tRPC can't serve (redirects, uploads, downloads, webhooks). */
export function extraRoutes(app: AppContext): Router[] {
  return [
    signInRoutes(app),
    messageRoutes(app),
    payoutRoutes(app),
    rosterRoutes(app),
    factRoutes(app),
    matchingRoutes(app),
  ]
}
