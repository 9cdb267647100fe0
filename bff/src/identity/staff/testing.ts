import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { startTestApp } from '../../testing/test-app.ts'

export const key = () => randomUUID()
export const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })

export type StaffWorld = Awaited<ReturnType<typeof startStaffWorld>>

const offices = [
  ['spj', '无锡市行政审批局', 'platform'],
  ['kjj', '无锡市科技局', 'policy'],
  ['czj', '无锡市财政局', 'finance'],
] as const

/** An installation with three departments and one admin, who has signed in. */
export async function startStaffWorld() {
  const product = await startTestApp()
  const admin = await product.signIn({ sub: 'admin', name: '周敏', phone: '15400000020' })
  await product.system(async (tx) => {
    for (const [code, name, kind] of offices)
      await tx
        .insertInto('department')
        .values({
          code,
          name,
          kind,
          region: '320200',
          phone: '0510-00000000',
          duties: code === 'kjj' ? ['science'] : [],
        })
        .execute()
    await tx
      .insertInto('staff')
      .values({
        personId: tx.selectFrom('person').select('id').where('subject', '=', 'oidc|admin').$asScalar(),
        departmentCode: 'spj',
        roles: ['admin'],
      })
      .execute()
  })
  const staff = (token: string = admin) => product.as(token).staff
  return {
    ...product,
    staff,
    /** Adds somebody, as the admin unless another is given. */
    add: async (
      name: string,
      phone: string,
      { at = 'kjj', roles = ['officer'] as ('officer' | 'reviewer' | 'joint' | 'finance' | 'admin')[] } = {},
    ) => (await staff().addMember({ key: key(), departmentCode: at, name, phone, roles })).staffId,
    members: async (code = 'kjj') => (await staff().department({ code })).staff,
    roles: async (token: string) => (await product.as(token).identity.me())?.staff?.roles ?? null,
    events: async (kind: string, id: string): Promise<string[]> =>
      (
        await product.workerPool.query(
          'select action, actor_label from audit_event where subject_kind = $1 and subject_id = $2 order by seq',
          [kind, id],
        )
      ).rows.map(({ action, actor_label }) => `${action} ${actor_label}`),
  }
}
