import { AppError } from '@huiqi/shared/error'
import type { RequestHandler } from 'express'

/** Our deepest input, a policy's rule, is refused by its own reader, with the place, from a depth of forty on. */
const MAX_DEPTH = 200

/** Turns away a body nested so deep that what reads it, or writes it down, would run out of stack. */
export const refuseDeepBodies: RequestHandler = (request, _response, next) => {
  next(isDeeperThan(request.body, MAX_DEPTH) ? new AppError('INPUT_INVALID') : undefined)
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
