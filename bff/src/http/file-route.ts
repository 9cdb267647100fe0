import type { Request, RequestHandler, Response } from 'express'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { contentTypes, type Table, type TableKind, writeTable } from '../file/write-table.ts'
import { admit, type Staff, type StaffRole } from './access.ts'
import { answerError } from './answer-error.ts'
import type { AppContext } from './app-context.ts'
import { requestContext } from './request-context.ts'

export const tableKinds: readonly TableKind[] = ['xlsx', 'csv']

/** One transaction under the caller's rights, for a member of staff in one of these roles. */
export function asStaff<T>(
  app: AppContext,
  request: Request,
  roles: readonly StaffRole[],
  run: (tx: Tx, staff: Staff, now: Date) => Promise<T>,
): Promise<T> {
  const now = app.clock()
  const { tokenHash, uscc } = requestContext(app, request)
  return withCaller(app.apiPool, { tokenHash, uscc, now }, (tx, opened) =>
    run(tx, admit({ who: 'staff', roles }, opened) as Staff, now),
  )
}

/** A route that answers an upload or a download, or the error that came of it. */
export const answering =
  (app: AppContext, run: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  async (request, response) => {
    try {
      await run(request, response)
    } catch (error) {
      // What is still on its way would be taken for the next request.
      if (!request.complete) response.set('connection', 'close')
      answerError(app, response, error)
    }
  }

/** Answers a table as a file to keep. @param name without its ending */
export function sendTable(response: Response, kind: TableKind, name: string, table: Table): Promise<void> {
  response.attachment(`${name}.${kind}`).type(contentTypes[kind]).set('cache-control', 'no-store')
  return writeTable(response, kind, table)
}
