import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { type BadLine, badLinesTable } from '../file/bad-lines.ts'
import { withReceivedFile } from '../file/receive-file.ts'
import type { TableKind } from '../file/write-table.ts'
import type { StaffRole } from '../http/access.ts'
import type { AppContext } from '../http/app-context.ts'
import { answering, asStaff, sendTable, tableKinds } from '../http/file-route.ts'
import { dictionaryOf } from './dictionary.ts'
import { factFormat } from './file/open-file.ts'
import { importView } from './list.ts'
import { dutiesOf, findImport, readProblems } from './store.ts'
import { requireTeller, takeUpload } from './take-upload.ts'
import { jsonTemplate, templateOf } from './template.ts'

const officer: readonly StaffRole[] = ['officer']
const layouts = z.enum(['long', 'wide']).default('wide')

/** Files of facts: the forms, the upload, and the file of errors. */
export function factRoutes(app: AppContext): Router {
  const routes = Router()
  for (const kind of tableKinds) {
    routes.get(`/api/fact/template.${kind}`, sendTemplate(app, kind))
    routes.get(`/api/fact/:importId/problems.${kind}`, sendProblems(app, kind))
  }
  routes.get('/api/fact/template.json', sendJsonTemplate(app))
  routes.post('/api/fact/:importId/file', upload(app))
  return routes
}

function sendTemplate(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, async (request, response) => {
    const layout = layouts.parse(request.query.layout)
    const dictionary = await asStaff(app, request, officer, async (tx, staff) =>
      dictionaryOf(await dutiesOf(tx, staff.departmentCode)),
    )
    await sendTable(response, kind, `数据模板-${layout === 'long' ? '长表' : '宽表'}`, templateOf(layout, dictionary))
  })
}

function sendJsonTemplate(app: AppContext): RequestHandler {
  return answering(app, async (request, response) => {
    const dictionary = await asStaff(app, request, officer, async (tx, staff) =>
      dictionaryOf(await dutiesOf(tx, staff.departmentCode)),
    )
    response.attachment('数据模板.json').type('json').set('cache-control', 'no-store')
    response.send(`${JSON.stringify(jsonTemplate(dictionary), null, 2)}\n`)
  })
}

function sendProblems(app: AppContext, kind: TableKind): RequestHandler {
  return answering(app, (request, response) =>
    asStaff(app, request, officer, async (tx) => {
      const { id, fileName, headings } = await findImport(tx, z.uuid().parse(request.params.importId))
      const columns = headings.map((heading) => ({ heading, width: Math.max(12, heading.length * 2 + 2) }))
      const name = `${fileName.replace(/\.[^.]*$/, '')}-错误行`
      await sendTable(response, kind, name, badLinesTable(columns, problemLines(tx, id)))
    }),
  )
}

const LINES = 1_000

async function* problemLines(tx: Tx, importId: string): AsyncGenerator<BadLine> {
  for (let after = 0; ; ) {
    const lines = await readProblems(tx, importId, after, LINES)
    yield* lines
    if (lines.length < LINES) return
    after = lines.at(-1)!.line
  }
}

/** POST under an id of the sender's making: sent again by a bad network, it is the same import. Answers how it stands. */
function upload(app: AppContext): RequestHandler {
  return answering(app, async (request, response) => {
    const importId = z.uuid().parse(request.params.importId)
    // Who may not upload is told before he sends megabytes.
    await asStaff(app, request, officer, requireTeller)
    const view = await withReceivedFile(request, async (file) => {
      const format = await factFormat(file.handle)
      return asStaff(app, request, officer, async (tx, staff, now) => {
        await takeUpload(tx, staff, importId, { ...file, format }, now)
        return importView(tx, importId)
      })
    })
    response.json(view)
  })
}
