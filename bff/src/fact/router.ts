import { z } from 'zod'
import { query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { dictionaryView } from './dictionary-view.ts'
import { importView, listImports, listProblems } from './list.ts'
import { dutiesOf } from './store.ts'

const officer = { who: 'staff', roles: ['officer'] } as const
const importId = z.uuid()

/** Facts that departments send in; the files themselves go over plain routes (routes.ts). */
export const factRouter = router({
  /** Files the department has sent in, the latest first. */
  imports: query(officer)
    .input(z.object({ after: z.string().max(80).nullish() }))
    .query(({ ctx: { tx }, input }) => listImports(tx, input.after)),

  /** One of them, as far as it has been read. */
  get: query(officer)
    .input(z.object({ importId }))
    .query(({ ctx: { tx }, input }) => importView(tx, input.importId)),

  /** Lines with something wrong, in the order of the file; `after` is the `next` of the page before. */
  problems: query(officer)
    .input(z.object({ importId, after: z.int().min(0).nullish() }))
    .query(({ ctx: { tx }, input }) => listProblems(tx, input)),

  /** The attribute dictionary (指标字典); what the department may import first. */
  dictionary: query(officer).query(async ({ ctx: { tx, caller } }) =>
    dictionaryView(await dutiesOf(tx, caller.departmentCode)),
  ),
})
