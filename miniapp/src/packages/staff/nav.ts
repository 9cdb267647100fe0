import { routes } from '../../routes.ts'
import type { DeskItem } from '../../ui/desk.tsx'

/** The desk's navigation. */
export const staffItems: readonly DeskItem[] = [
  { url: routes.rosters, label: '名单' },
  { url: routes.vetoes, label: '联合审核' },
  { url: routes.review, label: '审核' },
  { url: routes.disputes, label: '异议' },
  { url: routes.finance, label: '兑付' },
  { url: routes.rectifications, label: '评价与整改' },
]
