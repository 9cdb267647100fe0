import { problemOf } from '../api/problem.ts'

/** What the API answers where a claim is not the present enterprise's: it does not even say that there is one. */
const notHere: ReadonlySet<string> = new Set(['NOT_FOUND', 'NOT_ALLOWED', 'ENTERPRISE_REQUIRED', 'INPUT_INVALID'])

export const isNotHere = (error: unknown): boolean => error !== null && notHere.has(problemOf(error).code)
