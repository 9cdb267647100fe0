import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { badLinesTable } from '../file/bad-lines.ts'
import { inspectFile } from '../file/inspect.ts'
import { withReceivedFile } from '../file/receive-file.ts'
import type { TableKind } from '../file/write-table.ts'
import type { StaffRole } from '../http/access.ts'
import type { AppContext } from '../http/app-context.ts'
import { answering, asStaff, sendTable, tableKinds } from '../http/file-route.ts'
import { columnNames, columns } from './file/columns.ts'
import { template } from './file/template.ts'
import { problemLines } from './problem-lines.ts'
import { findRoster } from './store.ts'
import { requireUploadable, takeUpload } from './take-upload.ts'

const headings = columnNames.map((name) => columns[name])
const readers: readonly StaffRole[] = ['officer', 'reviewer', 'finance']

/** Files of rosters: the form, the upload, and the file of errors. */
export function rosterRoutes(app: AppContext): Router {
  const routes = Router()
  for (const kind of tableKinds) {
    routes.get(`/api/roster/template.${kind}`, sendTemplate(app, kind))
    routes.get(`/api/roster/:rosterId/problems.${kind}`, sendProblems(app, kind))
  }
  routes.post('/api/roster/:rosterId/file', upload(app))
  return routes
}

function sendTemplate(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, async (_, response) => {
    await sendTable(response, kind, '名单模板', template)
  })
}

function sendProblems(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, (request, response) =>
    asStaff(app, request, readers, async (tx) => {
      const roster = await findRoster(tx, z.uuid().parse(request.params.rosterId))
      await sendTable(response, kind, `${roster.title}-错误行`, badLinesTable(headings, problemLines(tx, roster.id)))
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
