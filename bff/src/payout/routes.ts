import express, { type RequestHandler, Router } from 'express'
import { withCaller } from '../db/transaction.ts'
import { admit, type Staff } from '../http/access.ts'
import type { AppContext } from '../http/app-context.ts'
import { requestContext } from '../http/request-context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { takeFile } from './take-file.ts'

const PUSH_LIMIT = '1mb'

/** The bank's doorbell, and the payment file for finance. */
export function payoutRoutes(app: AppContext): Router {
  const routes = Router()
  routes.post('/hooks/bank', express.text({ type: () => true, limit: PUSH_LIMIT }), takePush(app))
  routes.get('/api/payout/batches/:batchId/file', sendFile(app))
  return routes
}

/**
 * A push only says that receipts are there: they are then fetched like any others, so that there is one way in for the
 * bank's word and the body of a push decides nothing.
 */
function takePush(app: AppContext): RequestHandler {
  return async (request, response) => {
    const { headers, method, originalUrl: path } = request
    const body = typeof request.body === 'string' ? request.body : ''
    if (!app.outside.fromBank({ headers, method, path, body }))
      return void response.status(401).json({ code: 'NOT_ALLOWED' })
    await withCaller(app.apiPool, { tokenHash: null, uscc: null, now: app.clock() }, (tx) =>
      enqueue(tx, { task: 'payout.receipts', payload: {}, jobKey: 'payout.receipts:push' }),
    )
    response.json({ status: 'taken' })
  }
}

/** The file as the bank got it, account numbers included: finance only, and written down who took it. */
function sendFile(app: AppContext): RequestHandler {
  return async (request, response) => {
    const { tokenHash, uscc } = requestContext(app, request)
    const now = app.clock()
    const file = await withCaller(app.apiPool, { tokenHash, uscc, now }, (tx, opened) => {
      const staff = admit({ who: 'staff', roles: ['finance'] }, opened) as Staff
      return takeFile(tx, app.keyRing, staff, String(request.params.batchId), now)
    })
    response.set('cache-control', 'no-store').attachment(file.name).type('text/csv').send(file.text)
  }
}
