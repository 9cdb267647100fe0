import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addFirstAdmin } from './first-admin.ts'

let product: TestApp
beforeAll(async () => {
  product = await startTestApp()
}, 30_000)
afterAll(() => product.close())

const department = { code: 'spj', name: '无锡市行政审批局', region: '320200', phone: '0510-00000000' }
const first = (name: string, phone: string, at = department) =>
  product.system((tx) => addFirstAdmin(tx, product.app.keyRing, { name, phone, department: at }, product.app.clock()))

test('an empty installation gets its first admin, who lets in all others; until he signs in he may be put right', async () => {
  await first('周敏', '15400000021')
  const staffId = await first('周敏', '15400000020')
  const typedWrong = await product.signIn({ sub: 'wrong', name: '周敏', phone: '15400000021' })
  expect((await product.as(typedWrong).identity.me())?.staff).toBeNull()

  const token = await product.signIn({ sub: 'zhou', name: '周敏', phone: '15400000020' })
  expect((await product.as(token).identity.me())?.staff).toMatchObject({ departmentCode: 'spj', roles: ['admin'] })
  expect((await product.as(token).staff.department({ code: 'spj' })).staff).toMatchObject([
    { id: staffId, active: true, self: true },
    { active: false, linked: false },
  ])
  const { rows } = await product.workerPool.query(
    `select action, actor_label from audit_event where subject_id in ('spj', $1) order by subject_kind`,
    [staffId],
  )
  expect(rows).toEqual([
    { action: 'add_department', actor_label: '平台安装' },
    { action: 'add_member', actor_label: '平台安装' },
  ])
  await expect(first('吴刚', '15400000022')).rejects.toMatchObject({ code: 'ADMIN_EXISTS' })
})

test('takes nobody at a department that does not run the platform, and no wrong number', async () => {
  await product.workerPool.query(`update staff set active = false`)
  await product.system((tx) =>
    tx
      .insertInto('department')
      .values({ ...department, code: 'kjj', name: '科技局', kind: 'policy' })
      .execute(),
  )
  const kjj = { ...department, code: 'kjj', name: '科技局' }
  await expect(first('吴刚', '15400000022', kjj)).rejects.toMatchObject({ code: 'STAFF_ROLE_NOT_HERE' })
  await expect(first('吴刚', '0510', department)).rejects.toMatchObject({ code: 'PHONE_INVALID' })
})
