import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { key, refused, type StaffWorld, startStaffWorld } from './testing.ts'

let world: StaffWorld
beforeAll(async () => {
  world = await startStaffWorld()
}, 30_000)
afterAll(() => world.close())

const BY_ADMIN = '无锡市行政审批局 周*'
const policies = (token: string) => world.as(token).desk.policies()

describe('a member', () => {
  test('acts from the first sign-in with this name and phone on, and no longer once deactivated', async () => {
    const staffId = await world.add('钱 伟', '138 0001 0005', { roles: ['officer', 'reviewer'] })
    expect(await world.members()).toMatchObject([
      { nameMasked: '钱*', phoneMasked: '138****0005', roleLabels: ['经办', '审核'], linked: false, active: true },
    ])
    const stranger = await world.signIn({ sub: 'other', name: '钱多', phone: '13800010005' })
    expect(await world.roles(stranger)).toBeNull()

    const token = await world.signIn({ sub: 'qian', name: '钱伟', phone: '13800010005' })
    expect(await world.roles(token)).toEqual(['officer', 'reviewer'])
    expect(await policies(token)).toEqual([])
    expect(await world.members()).toMatchObject([{ linked: true, self: false }])

    await world.staff().setRoles({ key: key(), staffId, roles: ['joint'] })
    await expect(policies(token)).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await world.staff().setRoles({ key: key(), staffId, roles: ['officer'] })
    const second = await world.signIn({ sub: 'qian', name: '钱伟', phone: '13800010005' })
    await world.staff().deactivate({ key: key(), staffId })
    for (const session of [token, second]) {
      await expect(policies(session)).rejects.toMatchObject(refused('NOT_ALLOWED'))
      expect(await world.roles(session)).toBeNull()
    }
    expect(await world.members()).toMatchObject([{ id: staffId, active: false }])
    await expect(world.staff().deactivate({ key: key(), staffId })).rejects.toMatchObject(refused('NOT_FOUND'))
    const actions = ['add_member', 'set_roles', 'set_roles', 'deactivate'].map((action) => `${action} ${BY_ADMIN}`)
    expect(await world.events('staff', staffId)).toEqual(actions)
  })

  test('who has signed in before acts at once; deactivated, he may come back elsewhere as the same', async () => {
    const token = await world.signIn({ sub: 'sun', name: '孙悦', phone: '13800010006' })
    const staffId = await world.add('孙悦', '+86 13800010006')
    expect(await world.roles(token)).toEqual(['officer'])
    await expect(world.add('孙悦', '13800010006', { at: 'czj' })).rejects.toMatchObject({
      cause: { code: 'STAFF_ALREADY_MEMBER', message: expect.stringContaining('无锡市科技局') },
    })
    await world.staff().deactivate({ key: key(), staffId })
    expect(await world.add('孙悦', '13800010006', { at: 'czj', roles: ['finance'] })).toBe(staffId)
    expect(await world.roles(token)).toEqual(['finance'])
    expect(await world.members('czj')).toMatchObject([{ id: staffId, linked: true }])
  })

  test('added twice before signing in is refused; deactivated before, he is nobody when he does', async () => {
    const staffId = await world.add('吴刚', '13800010007')
    await expect(world.add('吴刚', '13800010007')).rejects.toMatchObject(refused('STAFF_ALREADY_MEMBER'))
    await world.staff().deactivate({ key: key(), staffId })
    const token = await world.signIn({ sub: 'wu', name: '吴刚', phone: '13800010007' })
    expect(await world.roles(token)).toBeNull()
    expect(await world.add('吴刚', '13800010007')).toBe(staffId)
    expect(await world.roles(token)).toEqual(['officer'])
  })

  test('neither name nor phone is stored as it is', async () => {
    await world.add('欧阳明珠', '13800010008')
    const { rows } = await world.workerPool.query(
      `select s::text || coalesce(string_agg(a::text, ''), '') as text from staff s
       left join audit_event a on a.subject_id = s.id::text group by s`,
    )
    const stored = rows.map(({ text }) => text).join()
    expect(stored).toContain('欧**')
    for (const secret of ['欧阳', '13800010008']) expect(stored).not.toContain(secret)
  })
})

describe('roles', () => {
  test('who prepares or approves never pays, nor an admin who sets it for himself', async () => {
    for (const roles of [
      ['reviewer', 'finance'],
      ['officer', 'finance'],
    ] as const)
      await expect(world.add('何平', '13800010009', { at: 'czj', roles: [...roles] })).rejects.toMatchObject(
        refused('STAFF_ROLES_CONFLICT'),
      )
    const [admin] = await world.members('spj')
    expect(admin).toMatchObject({ self: true, roles: ['admin'] })
    const own = { staffId: admin!.id, roles: ['admin', 'reviewer', 'finance'] } as const
    await expect(world.staff().setRoles({ key: key(), ...own, roles: [...own.roles] })).rejects.toMatchObject(
      refused('STAFF_ROLES_CONFLICT'),
    )
    await expect(
      world.workerPool.query(`update staff set roles = '{admin,reviewer,finance}' where id = $1`, [admin!.id]),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('finance is of finance departments, admin of the platform’s', async () => {
    for (const [at, role] of [
      ['kjj', 'finance'],
      ['spj', 'finance'],
      ['czj', 'admin'],
      ['kjj', 'admin'],
    ] as const)
      await expect(world.add('何平', '13800010009', { at, roles: [role] }), `${role} at ${at}`).rejects.toMatchObject(
        refused('STAFF_ROLE_NOT_HERE'),
      )
    expect((await world.staff().department({ code: 'czj' })).roles.map(({ role }) => role)).not.toContain('admin')
  })

  test('are wanted, and a phone that can be one', async () => {
    await expect(world.add('何平', '13800010009', { roles: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(world.add('何平', '0510-88888888')).rejects.toMatchObject(refused('PHONE_INVALID'))
    await expect(world.add('何平', '13800010009', { at: 'nowhere' })).rejects.toMatchObject(refused('NOT_FOUND'))
  })
})

describe('the last admin', () => {
  test('stays, whoever waits to sign in', async () => {
    const [own] = await world.members('spj')
    const waiting = await world.add('赵磊', '13800010010', { at: 'spj', roles: ['admin'] })
    const change = { key: key(), staffId: own!.id }
    await expect(world.staff().deactivate(change)).rejects.toMatchObject(refused('LAST_ADMIN'))
    await expect(world.staff().setRoles({ ...change, key: key(), roles: ['officer'] })).rejects.toMatchObject(
      refused('LAST_ADMIN'),
    )
    await world.staff().deactivate({ key: key(), staffId: waiting })
  })

  test('stays when two deactivate each other at once', async () => {
    await world.add('赵磊', '13800010010', { at: 'spj', roles: ['admin'] })
    const other = await world.signIn({ sub: 'zhao', name: '赵磊', phone: '13800010010' })
    const admins = await world.members('spj')
    const own = admins.find(({ self }) => self)!
    const his = admins.find(({ self, active }) => active && !self)!
    const outcomes = await Promise.allSettled([
      world.staff().deactivate({ key: key(), staffId: his.id }),
      world.staff(other).deactivate({ key: key(), staffId: own.id }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await world.workerPool.query(`select 1 from staff where active and 'admin' = any(roles)`)
    expect(rows).toHaveLength(1)
  })
})
