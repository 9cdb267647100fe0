import { afterAll, beforeAll, expect, test } from 'vitest'
import { key, refused, type StaffWorld, startStaffWorld } from './testing.ts'

let world: StaffWorld
beforeAll(async () => {
  world = await startStaffWorld()
}, 30_000)
afterAll(() => world.close())

const GXJ = { code: 'gxj', name: '无锡市工信局', phone: '0510-00000002', duties: ['industry' as const] }
const add = (changes: object = {}) =>
  world.staff().addDepartment({ key: key(), ...GXJ, kind: 'policy', region: '320200', ...changes })

test('a department is added, seen with its people, and changed', async () => {
  await add()
  await world.add('钱伟', '13800010005', { at: 'gxj' })
  const { departments, dutyChoices } = await world.staff().departments()
  expect(departments.map(({ code, members }) => [code, members])).toEqual([
    ['czj', 0],
    ['gxj', 1],
    ['kjj', 0],
    ['spj', 1],
  ])
  expect(dutyChoices).toContainEqual({ code: 'industry', label: '工信' })
  const changed = { code: 'gxj', name: '无锡市工业和信息化局', phone: '0510-00000003', duties: ['capital' as const] }
  await world.staff().changeDepartment({ key: key(), ...changed })
  expect(await world.staff().department({ code: 'gxj' })).toMatchObject({
    ...{
      name: '无锡市工业和信息化局',
      kindLabel: '政策部门',
      regionName: '无锡市',
      phone: '0510-00000003',
      members: 1,
    },
    duties: [{ code: 'capital', label: '金融监管' }],
    staff: [{ nameMasked: '钱*' }],
  })
  expect(await world.events('department', 'gxj')).toEqual([
    'add_department 无锡市行政审批局 周*',
    'change_department 无锡市行政审批局 周*',
  ])
})

test('code, name and, within a region, a duty are of one department alone', async () => {
  await expect(add({ code: 'kjj', name: '另一个' })).rejects.toMatchObject(refused('DEPARTMENT_EXISTS'))
  await expect(add({ code: 'kjj2', name: '无锡市科技局' })).rejects.toMatchObject(refused('DEPARTMENT_EXISTS'))
  const science = { name: '另一个', duties: ['science'] }
  await expect(add({ code: 'kjj2', ...science })).rejects.toMatchObject({
    cause: { code: 'DEPARTMENT_DUTY_TAKEN', message: expect.stringContaining('无锡市科技局') },
  })
  await add({ code: 'kjj-jy', ...science, region: '320281' })
  const change = { key: key(), code: 'czj', name: '无锡市财政局', phone: '0510-00000000' }
  await expect(world.staff().changeDepartment({ ...change, duties: ['science'] })).rejects.toMatchObject(
    refused('DEPARTMENT_DUTY_TAKEN'),
  )
  await expect(
    world.staff().changeDepartment({ ...change, key: key(), name: '无锡市科技局', duties: [] }),
  ).rejects.toMatchObject(refused('DEPARTMENT_EXISTS'))
  await expect(
    world.staff().changeDepartment({ ...change, key: key(), code: 'nowhere', duties: [] }),
  ).rejects.toMatchObject(refused('NOT_FOUND'))
})

test.each([
  { code: 'Kjj' },
  { code: 'k' },
  { phone: '电话' },
  { region: '无锡' },
  { duties: ['weather'] },
  { name: ' ' },
])('%o is refused', async (wrong) => {
  await expect(add(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
