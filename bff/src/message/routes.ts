import express, { type RequestHandler, Router } from 'express'
import { withCaller } from '../db/transaction.ts'
import type { AppContext } from '../http/app-context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { addressFor, hostOf, landingPage } from './landing.ts'

const CODE_PAGE = 'pages/code/index'
/** A gateway reports some hundred messages at a time. */
const PUSH_LIMIT = '1mb'

/** Where the links of text messages lead, and where gateways report what became of them. */
export function messageRoutes(app: AppContext): Router {
  const routes = Router()
  routes.get('/c', land(app))
  routes.get('/l/:code', land(app))
  routes.post('/hooks/sms/:provider', express.text({ type: () => true, limit: PUSH_LIMIT }), takeReceipts(app))
  return routes
}

/** To the page where the code is typed, in whatever app the link was opened; a personal link brings its code along. */
function land(app: AppContext): RequestHandler {
  return async (request, response) => {
    const { code } = request.params
    const query: Record<string, string> = typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { code } : {}
    const host = hostOf(request.get('user-agent') ?? '')
    const address = await addressFor(host, app.outside.links, { page: CODE_PAGE, query }, (err) =>
      app.log.warn({ err, host }, 'no link to the mini-program'),
    )
    response.set('cache-control', 'no-store').vary('user-agent')
    // Only web addresses are followed by every browser; a scheme needs a tap.
    if (/^https?:/.test(address)) response.status(302).location(address)
    response.type('html').send(landingPage(address))
  }
}

/** Only checks that the push is the gateway's; the change is a job's, and its repetition changes nothing. */
function takeReceipts(app: AppContext): RequestHandler {
  return async (request, response) => {
    const reader = app.outside.smsReceipts[String(request.params.provider)]
    if (!reader) return void response.status(404).json({ code: 'NOT_FOUND' })
    const { headers, method, originalUrl: path } = request
    const receipts = reader.read({ headers, method, path, body: typeof request.body === 'string' ? request.body : '' })
    if (receipts === 'forged') return void response.status(401).json({ code: 'NOT_ALLOWED' })
    if (receipts === 'unreadable') return void response.status(400).json({ code: 'INPUT_INVALID' })
    if (receipts.length > 0)
      await withCaller(app.apiPool, { tokenHash: null, uscc: null, now: app.clock() }, (tx) =>
        enqueue(tx, { task: 'message.receive', payload: { receipts } }),
      )
    response.json(reader.answer)
  }
}
