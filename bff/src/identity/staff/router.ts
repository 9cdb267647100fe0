import { type Department as Duty, departmentNames } from '@huiqi/shared/attribute'
import { z } from 'zod'
import { staffActor } from '../../audit/actor.ts'
import { command, query } from '../../http/procedure.ts'
import { router } from '../../http/trpc.ts'
import { addMember } from './add-member.ts'
import { deactivate, setRoles } from './change-member.ts'
import { addDepartment, changeDepartment, departmentViews, dutyChoices } from './departments.ts'
import { departmentDetail } from './detail.ts'

const admin = { who: 'staff', roles: ['admin'] } as const

const text = (max: number) => z.string().trim().min(1).max(max)
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,29}$/)
const roles = z.array(z.enum(['officer', 'reviewer', 'joint', 'finance', 'admin'])).min(1)
/** What can be changed of a department. */
const changeable = {
  code,
  name: text(60),
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{5,20}$/),
  duties: z.array(z.enum(Object.keys(departmentNames) as [Duty, ...Duty[]])).max(40),
}

/** 部门与人员: which offices there are, who acts for them, and as what. */
export const staffRouter = router({
  departments: query(admin).query(async ({ ctx: { tx } }) => ({
    departments: await departmentViews(tx),
    dutyChoices,
  })),

  department: query(admin)
    .input(z.object({ code }))
    .query(({ ctx: { tx, app, caller }, input }) => departmentDetail(tx, app.keyRing, caller, input.code)),

  addDepartment: command(admin)
    .input(
      z.object({
        ...changeable,
        kind: z.enum(['policy', 'joint', 'finance', 'platform']),
        region: z.string().regex(/^\d{6}$/),
      }),
    )
    .mutation(async ({ ctx: { tx, caller, now }, input: { key: _, ...added } }) => {
      await addDepartment(tx, staffActor(caller), added, now)
      return { code: added.code }
    }),

  changeDepartment: command(admin)
    .input(z.object(changeable))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      await changeDepartment(tx, staffActor(caller), input, now)
      return { code: input.code }
    }),

  addMember: command(admin)
    .input(z.object({ departmentCode: code, name: text(50), phone: text(30), roles }))
    .mutation(async ({ ctx: { tx, app, caller, now }, input }) => ({
      staffId: await addMember(tx, app.keyRing, staffActor(caller), input, now),
    })),

  setRoles: command(admin)
    .input(z.object({ staffId: z.uuid(), roles }))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      await setRoles(tx, staffActor(caller), input, now)
      return { staffId: input.staffId }
    }),

  deactivate: command(admin)
    .input(z.object({ staffId: z.uuid() }))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      await deactivate(tx, staffActor(caller), input.staffId, now)
      return { staffId: input.staffId }
    }),
})
