import type { AppError } from '@huiqi/shared/error'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Response } from 'express'
import type { AppContext } from './app-context.ts'
import { toTrpcError } from './to-trpc-error.ts'

/** Any error as plain routes answer it: the same codes, sentences and HTTP classes as tRPC's. */
export function answerError(app: AppContext, response: Response, error: unknown): void {
  const known = toTrpcError(error)
  const { code, message } = known.cause as AppError
  if (code === 'INTERNAL') app.log.error({ err: error }, 'unforeseen error')
  if (response.headersSent) return void response.destroy()
  response.status(getHTTPStatusCodeFromError(known)).json({ code, message })
}
