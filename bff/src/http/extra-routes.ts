import type { Router } from 'express'
import type { AppContext } from './app-context.ts'

/** Plain routes of the capabilities: what tRPC can't serve (redirects, uploads, downloads, webhooks). */
export function extraRoutes(_app: AppContext): Router[] {
  return []
}
