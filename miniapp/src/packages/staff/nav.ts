import type { MeView } from '@huiqi/bff/identity/views'
import { routes } from '../../routes.ts'

export type Staff = NonNullable<MeView['staff']>
export type StaffRole = Staff['roles'][number]

interface StaffItem {
  readonly url: string
  readonly label: string
  /** Who has something to do there; the API decides again. */
  readonly roles: readonly StaffRole[]
}

/** The desk's navigation. */
const items: readonly StaffItem[] = [
  { url: routes.desk, label: '待办', roles: ['officer', 'reviewer', 'joint', 'finance', 'admin'] },
  { url: routes.rosters, label: '名单', roles: ['officer', 'reviewer', 'finance'] },
  { url: routes.policies, label: '政策设计', roles: ['officer', 'reviewer'] },
  { url: routes.vetoes, label: '联合审核', roles: ['joint'] },
  { url: routes.review, label: '办件审核', roles: ['reviewer', 'officer'] },
  { url: routes.disputes, label: '异议', roles: ['reviewer', 'officer'] },
  { url: routes.finance, label: '兑付', roles: ['finance'] },
  { url: routes.budgets, label: '预算', roles: ['finance', 'officer', 'reviewer', 'admin'] },
  { url: routes.facts, label: '数据导入', roles: ['officer'] },
  { url: routes.corrections, label: '数据核对', roles: ['officer'] },
  { url: routes.rectifications, label: '评价与整改', roles: ['officer', 'reviewer', 'admin'] },
  { url: routes.people, label: '部门与人员', roles: ['admin'] },
]

export const mayOpen = (staff: Staff, url: string): boolean =>
  items.some((item) => item.url === url && item.roles.some((role) => staff.roles.includes(role)))

/** What this person's roles have something to do with. */
export const itemsFor = (staff: Staff): readonly StaffItem[] => items.filter(({ url }) => mayOpen(staff, url))
