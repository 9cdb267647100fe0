import { z } from 'zod'
import { query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { rosterView } from './detail.ts'
import { jointDepartments, listRosters } from './list.ts'
import { listProblems } from './problem-list.ts'
import { listRows, rowDetail } from './row-list.ts'
import { listCandidates } from './selection/candidate-list.ts'
import { listUndetermined } from './undetermined-list.ts'
import { listVetoes } from './veto-list.ts'

const involved = { who: 'staff', roles: ['officer', 'reviewer', 'joint', 'finance'] } as const
const own = { who: 'staff', roles: ['officer', 'reviewer', 'finance'] } as const
const rosterId = z.uuid()

export const readRouter = router({
  /** Rosters of the department; for finance, those of all departments. The latest first. */
  list: query(own)
    .input(
      z.object({
        /** Only those finance has to authorise. */
        toAuthorise: z.boolean().optional(),
        after: z.string().max(80).nullish(),
      }),
    )
    .query(({ ctx: { tx, caller }, input }) => listRosters(tx, caller, input)),

  get: query(involved)
    .input(z.object({ rosterId }))
    .query(({ ctx: { tx, caller, now }, input }) => rosterView(tx, caller, input.rosterId, now)),

  /** Rows in the order of the file; `after` is the `next` of the page before. `text` finds names and codes. */
  rows: query(involved)
    .input(
      z.object({
        rosterId,
        text: z.string().max(50).optional(),
        vetoed: z.boolean().optional(),
        after: z.int().min(0).nullish(),
      }),
    )
    .query(({ ctx: { tx, now }, input }) => listRows(tx, input, now)),

  /** One row with every condition of the policy. */
  row: query(involved)
    .input(z.object({ rosterId, line: z.int().positive() }))
    .query(({ ctx: { tx, now }, input }) => rowDetail(tx, input, now)),

  /** Lines that were not taken, in the order of the file; `after` is the number already shown. */
  problems: query(own)
    .input(z.object({ rosterId, after: z.int().min(0).nullish() }))
    .query(({ ctx: { tx }, input }) => listProblems(tx, input)),

  /** 待核实: enterprises the data at hand does not decide about. */
  undetermined: query(own)
    .input(z.object({ rosterId, after: z.string().max(80).nullish() }))
    .query(({ ctx: { tx }, input }) => listUndetermined(tx, input)),

  /** 批次择优: everybody eligible with place, figures or lot, and amount or reason; `left`: only who was not selected. */
  candidates: query(involved)
    .input(z.object({ rosterId, left: z.boolean().optional(), after: z.int().min(0).nullish() }))
    .query(({ ctx: { tx }, input }) => listCandidates(tx, input)),

  vetoes: query(involved)
    .input(z.object({ rosterId }))
    .query(({ ctx: { tx, caller }, input }) => listVetoes(tx, caller, input.rosterId)),

  /** Departments that can be asked for joint review. */
  jointDepartments: query(own).query(({ ctx: { tx, caller } }) => jointDepartments(tx, caller)),
})
