import { type ErrorCode, errorCatalogue } from './catalogue.ts'

/** An error the user can read and a program can branch on. `message` is the Chinese sentence, `details` say where. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, message?: string) {
    super(message ?? errorCatalogue[code].message)
    this.code = code
    this.details = details
  }
}

/** Stops the present request with an error of the catalogue; nothing of its transaction stays. */
export function fail(code: ErrorCode, details?: Readonly<Record<string, unknown>>, message?: string): never {
  throw new AppError(code, details, message)
}
