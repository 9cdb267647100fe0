import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { admit, type Staff, type StaffRole } from '../http/access.ts'
import { answerError } from '../http/answer-error.ts'
import type { AppContext } from '../http/app-context.ts'
import { requestContext } from '../http/request-context.ts'
import { inspectFile } from './file/inspect.ts'
import { problemTable } from './file/problem-table.ts'
import { template } from './file/template.ts'
import { contentTypes, type TableKind, writeTable } from './file/write-table.ts'
import { problemLines } from './problem-lines.ts'
import { withReceivedFile } from './receive-file.ts'
import { findRoster } from './store.ts'
import { requireUploadable, takeUpload } from './take-upload.ts'

const kinds: readonly TableKind[] = ['xlsx', 'csv']
const readers: readonly StaffRole[] = ['officer', 'reviewer', 'finance']

/** Files of rosters: the form, the upload, and the file of errors. */
export function rosterRoutes(app: AppContext): Router {
  const routes = Router()
  for (const kind of kinds) {
    routes.get(`/api/roster/template.${kind}`, sendTemplate(app, kind))
    routes.get(`/api/roster/:rosterId/problems.${kind}`, sendProblems(app, kind))
  }
  routes.post('/api/roster/:rosterId/file', upload(app))
  return routes
}

/** One transaction under the caller's rights, for a member of staff in one of these roles. */
function asStaff<T>(
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

function sendTemplate(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, async (_, response) => {
    head(response, kind, '名单模板')
    await writeTable(response, kind, template)
  })
}

function sendProblems(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, (request, response) =>
    asStaff(app, request, readers, async (tx) => {
      const roster = await findRoster(tx, z.uuid().parse(request.params.rosterId))
      head(response, kind, `${roster.title}-错误行`)
      await writeTable(response, kind, problemTable(problemLines(tx, roster.id)))
    }),
  )
}

/** POST with `?version=`: the roster as the sender has seen it. Answers what roster commands answer. */
function upload(app: AppContext): RequestHandler {
  const officer: readonly StaffRole[] = ['officer']
  return answering(app, async (request, response) => {
    const seen = z
      .object({ rosterId: z.uuid(), version: z.coerce.number().int().positive() })
      .parse({ rosterId: request.params.rosterId, version: request.query.version })
    // Who may not upload is told before he sends megabytes.
    await asStaff(app, request, officer, (tx, staff) => requireUploadable(tx, staff, seen))
    const step = await withReceivedFile(request, async (file) => {
      const format = await inspectFile(file.handle)
      return asStaff(app, request, officer, (tx, staff, now) => takeUpload(tx, staff, seen, { ...file, format }, now))
    })
    response.json(step)
  })
}

const answering =
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

function head(response: Response, kind: TableKind, name: string): void {
  response.attachment(`${name}.${kind}`).type(contentTypes[kind]).set('cache-control', 'no-store')
}
