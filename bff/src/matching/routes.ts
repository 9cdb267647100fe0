import { Router } from 'express'
import { withCaller } from '../db/transaction.ts'
import { admit, type Owner } from '../http/access.ts'
import type { AppContext } from '../http/app-context.ts'
import { answering } from '../http/file-route.ts'
import { requestContext } from '../http/request-context.ts'
import { reportPdf } from './pdf/report-pdf.ts'
import { matchReport } from './report.ts'

/** The match report as a file, for whoever acts for the enterprise. */
export function matchingRoutes(app: AppContext): Router {
  const routes = Router()
  routes.get(
    '/api/matching/report.pdf',
    answering(app, async (request, response) => {
      const now = app.clock()
      const { tokenHash, uscc } = requestContext(app, request)
      const { owner, report } = await withCaller(app.apiPool, { tokenHash, uscc, now }, async (tx, opened) => {
        const owner = admit({ who: 'owner' }, opened) as Owner
        return { owner, report: await matchReport(tx, owner.uscc, now) }
      })
      const file = await reportPdf(report, { name: owner.enterpriseName, uscc: owner.uscc })
      response
        .attachment(`政策匹配报告-${report.date}.pdf`)
        .type('application/pdf')
        .set('cache-control', 'no-store')
        .send(file)
    }),
  )
  return routes
}
