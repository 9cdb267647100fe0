import { setTimeout as sleep } from 'node:timers/promises'
import express, { type RequestHandler } from 'express'
import type { createVerifier } from '../outside/signed-request.ts'
import type { Faults, FaultTarget } from './faults.ts'

/** What a counterpart answers, before faults have their way with it. */
export interface Reply {
  status: number
  body: string | object
  headers?: Record<string, string>
}

interface Signed {
  body: string
  /** path parameters and query, decoded */
  input: Record<string, string>
  nonce: string
}

/** A file of a hundred thousand payments is about 12 MB. */
const BODY_LIMIT = '32mb'

/** One call of a counterpart's protocol: the signature is checked, the faults that are switched on are applied. */
export function signedRoute(
  { faults, target, verify }: { faults: Faults; target: FaultTarget; verify: ReturnType<typeof createVerifier> },
  handle: (request: Signed) => Promise<Reply>,
): RequestHandler[] {
  const readBody = express.text({ type: () => true, limit: BODY_LIMIT })
  return [
    readBody,
    async (request, response) => {
      const { drop, delay, delayMs, errorAfter } = faults.rates(target)
      if (faults.strikes(drop)) return void request.socket.destroy()
      if (faults.strikes(delay)) await sleep(delayMs)
      const body = typeof request.body === 'string' ? request.body : ''
      const fault = verify(request.headers, { method: request.method, path: request.originalUrl, body })
      if (fault) return void response.status(401).json({ code: fault })
      const input = Object.fromEntries(
        Object.entries({ ...request.query, ...request.params }).map(([name, value]) => [name, String(value)]),
      )
      const reply = await handle({ body, input, nonce: String(request.headers['x-nonce']) })
      if (faults.strikes(errorAfter)) return void response.status(500).json({ code: 'internal' })
      response.status(reply.status).set(reply.headers ?? {})
      if (typeof reply.body === 'string') response.type('text/csv').send(reply.body)
      else response.json(reply.body)
    },
  ]
}
