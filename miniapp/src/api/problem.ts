import type { ErrorCode } from '@huiqi/shared/error'

/** What went wrong, for programs (`code`) and for the person (`message`). */
export interface Problem {
  readonly code: ErrorCode | 'NETWORK'
  readonly message: string
}

interface Answered {
  message: string
  data?: { code?: ErrorCode; httpStatus?: number } | null
}

const answered = (error: unknown): Answered | null =>
  typeof error === 'object' && error !== null && 'data' in error && error.data ? (error as Answered) : null

const chinese = /[\u4e00-\u9fff]/

/** The API answers with a sentence of its own; anything else never reached it or broke on the way. */
export function problemOf(error: unknown): Problem {
  const answer = answered(error)
  if (!answer) return { code: 'NETWORK', message: '网络不通，请稍后再试。您填写的内容还在。' }
  const code = answer.data?.code ?? 'INTERNAL'
  return { code, message: chinese.test(answer.message) ? answer.message : '系统忙，请稍后再试。您填写的内容还在。' }
}

/** Whether trying the same again may help: no answer at all, or a server between us that was busy. */
export function mayPass(error: unknown): boolean {
  const status = answered(error)?.data?.httpStatus
  return status === undefined || (status >= 502 && status <= 504)
}

/** Whether the session is gone and the person has to sign in again. */
export const needsSignIn = (error: unknown): boolean => answered(error)?.data?.code === 'SIGN_IN_REQUIRED'

/** Milliseconds to wait before the next try. */
export const backOff = (failures: number): number => Math.min(500 * 2 ** failures, 8_000)

export const triesAfterFirst = 4
