import { AppError, type ErrorCode } from '@huiqi/shared/error'

/** The file as a whole can't be read; `message` tells the officer what to do. */
export class FileError extends AppError {
  constructor(message?: string, code: ErrorCode = 'FILE_INVALID') {
    super(code, {}, message)
  }
}
