import { fail } from '@huiqi/shared/error'
import { resolveResponse } from '@trpc/server/http'
import type { Request as ExpressRequest, RequestHandler } from 'express'
import { appRouter } from '../router.ts'
import type { AppContext } from './app-context.ts'
import { requestContext } from './request-context.ts'

/** Calls in one batch; the mini-app's pages ask for two or three at once. */
const MAX_BATCH = 10

/**
 * Procedures over HTTP, by tRPC's own reading of calls and batches. Its Express adapter streams requests and answers
 * through web streams, which costs more than most procedures do; ours are small and whole.
 */
export const trpcRoute =
  (app: AppContext): RequestHandler =>
  async (request, response) => {
    // tRPC would read forms and bytes too; ours never come as such.
    if (request.method !== 'GET' && request.method !== 'HEAD' && !request.is('application/json')) fail('INPUT_INVALID')
    const answer = await resolveResponse({
      router: appRouter,
      req: asFetchRequest(request),
      path: request.path.slice(1),
      error: null,
      createContext: async () => requestContext(app, request),
      maxBatchSize: MAX_BATCH,
    })
    const body = Buffer.from(await answer.arrayBuffer())
    response.status(answer.status).setHeaders(answer.headers).setHeader('content-length', body.length).end(body)
  }

/** What tRPC reads of a request; its body has been parsed already. */
function asFetchRequest(request: ExpressRequest): Request {
  const headers = new Headers(request.headers as Record<string, string>)
  const { signal } = new AbortController()
  const url = `http://localhost${request.url}`
  return { method: request.method, url, headers, signal, json: async () => request.body } as unknown as Request
}
