import { AppError, type ErrorCode, errorCatalogue } from '@huiqi/shared/error'
import { TRPCError } from '@trpc/server'
import pg from 'pg'
import { ZodError } from 'zod'

/** Constraints and triggers that speak for a rule: what the database refuses, the user reads as that rule. */
const BY_CONSTRAINT: Readonly<Record<string, ErrorCode>> = {
  budget_not_negative: 'BUDGET_INSUFFICIENT',
  claim_once: 'STALE',
  paid_once: 'STALE',
  dispute_open: 'DISPUTE_ALREADY_OPEN',
  membership_live: 'HANDLER_ALREADY_AUTHORISED',
  correction_open: 'CORRECTION_ALREADY_OPEN',
  veto_live: 'VETO_ALREADY_GIVEN',
  rating_claim_id_key: 'RATING_ALREADY_GIVEN',
  published_by_another: 'POLICY_EDITOR_NEVER_PUBLISHES',
}
const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  HQ003: 'APPROVER_NEVER_PAYS',
  HQ004: 'OFFICER_NEVER_REVIEWS',
  '22P02': 'INPUT_INVALID', // a malformed uuid or number
  '22003': 'INPUT_INVALID', // a number out of range
  '22021': 'INPUT_INVALID', // a character the database can't store
  '22P05': 'INPUT_INVALID',
  '42501': 'NOT_ALLOWED', // row-level security turned the write away
  '57P01': 'TEMPORARILY_UNAVAILABLE',
  '57P02': 'TEMPORARILY_UNAVAILABLE',
  '57P03': 'TEMPORARILY_UNAVAILABLE',
  '53300': 'TEMPORARILY_UNAVAILABLE',
}
const LOST_CONNECTION = /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect/

function fromDatabase(error: pg.DatabaseError): ErrorCode | undefined {
  return BY_CONSTRAINT[error.constraint ?? ''] ?? BY_STATE[error.code ?? '']
}

function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (error instanceof ZodError) {
    const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }))
    return new AppError('INPUT_INVALID', { fields })
  }
  if (error instanceof pg.DatabaseError) {
    const code = fromDatabase(error)
    return code && new AppError(code)
  }
  if (error instanceof Error && LOST_CONNECTION.test(error.message)) return new AppError('TEMPORARILY_UNAVAILABLE')
  return undefined
}

/** Any error as the web answers it: HTTP class, stable code, Chinese sentence. What is unknown becomes INTERNAL. */
export function toTrpcError(error: unknown): TRPCError {
  const inner = error instanceof TRPCError ? (error.cause ?? error) : error
  const known = asAppError(inner)
  if (known) return new TRPCError({ code: errorCatalogue[known.code].http, message: known.message, cause: known })
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return wireProblem(error)
  const app = new AppError('INTERNAL')
  return new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: app.message,
    cause: Object.assign(app, { cause: inner }),
  })
}

/** Problems tRPC itself finds: unknown procedure, wrong method, broken JSON. */
function wireProblem(error: TRPCError): TRPCError {
  const code: ErrorCode = error.code === 'NOT_FOUND' ? 'NOT_FOUND' : 'INPUT_INVALID'
  const app = new AppError(code)
  return new TRPCError({ code: error.code, message: app.message, cause: app })
}
