import { expect, it } from 'vitest'
import { routes } from '../../routes.ts'
import { itemsFor, mayOpen, type Staff, type StaffRole } from './nav.ts'

const staff = (...roles: StaffRole[]): Staff => ({
  departmentCode: 'kjj',
  departmentName: '无锡市科技局',
  departmentKind: 'policy',
  roles,
})

const labels = (...roles: StaffRole[]) => itemsFor(staff(...roles)).map(({ label }) => label)

it('shows each role what it has something to do with, and nothing else', () => {
  expect(labels('officer')).toEqual([
    '待办',
    '名单',
    '政策设计',
    '办件审核',
    '异议',
    '预算',
    '数据导入',
    '数据核对',
    '评价与整改',
  ])
  expect(labels('joint')).toEqual(['待办', '联合审核'])
  expect(labels('finance')).toEqual(['待办', '名单', '兑付', '预算'])
  expect(labels('admin')).toEqual(['待办', '预算', '评价与整改', '部门与人员'])
})

it('adds up what several roles see, each place once', () => {
  expect(labels('officer', 'joint')).toEqual([
    '待办',
    '名单',
    '政策设计',
    '联合审核',
    '办件审核',
    '异议',
    '预算',
    '数据导入',
    '数据核对',
    '评价与整改',
  ])
})

it('keeps the till from those who approve', () => {
  expect(mayOpen(staff('officer', 'reviewer', 'joint', 'admin'), routes.finance)).toBe(false)
})
