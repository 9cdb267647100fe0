import { AppError, type ErrorCode } from '@huiqi/shared/error'
import { initTRPC } from '@trpc/server'
import type { Access } from './access.ts'
import type { RequestContext } from './app-context.ts'
import { toTrpcError } from './to-trpc-error.ts'

/** 1. The kernel: one tRPC instance, its error shape, its access declaration. */
const t = initTRPC
  .context<RequestContext>()
  .meta<{ access: Access }>()
  .create({
    isDev: false, // never a stack trace on the wire
    errorFormatter({ shape, error }) {
      const app = (error.cause instanceof AppError ? error : toTrpcError(error)).cause as AppError
      return {
        message: app.message,
        code: shape.code,
        data: {
          code: app.code as ErrorCode,
          httpStatus: shape.data.httpStatus,
          details: app.details,
        },
      }
    },
  })

export const router = t.router
export const mergeRouters = t.mergeRouters

/** 2. Every procedure turns what it throws into an error of the catalogue and logs what nobody foresaw. */
export const baseProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const error = toTrpcError(result.error)
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    const cause = (error.cause as Error | undefined)?.cause
    ctx.app.log.error({ requestId: ctx.requestId, path, err: cause }, 'unforeseen error')
  }
  throw error
})
