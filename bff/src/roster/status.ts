import type { RosterKind, RosterStatus, VetoCategory } from './views.ts'

/** What is stored; see `shownStatus` for what people see. */
export type StoredStatus = 'filling' | 'failed' | 'open' | 'releasing' | 'released' | 'cancelled'

type Shown = {
  readonly status: StoredStatus
  readonly rowCount: number
  readonly problemCount: number
  readonly pending: number
}

/** `open` covers three things a person must tell apart: nothing in it yet, under joint review, ready. */
export function shownStatus({ status, rowCount, problemCount, pending }: Shown): RosterStatus {
  if (status !== 'open') return status
  if (pending > 0) return 'joint_review'
  return rowCount + problemCount === 0 ? 'empty' : 'open'
}

export const statusLabels: Readonly<Record<RosterStatus, string>> = {
  empty: '待填入',
  filling: '生成中',
  failed: '生成失败',
  open: '待下发',
  joint_review: '联审中',
  releasing: '下发中',
  released: '已下发',
  cancelled: '已作废',
}

/** 河南 二(一): 名单类, 条件类. */
export const kindLabels: Readonly<Record<RosterKind, string>> = { imported: '名单类', matched: '条件类' }

/** What joint review looks at (鹰潭 方案 三(二)1: 失信、涉黑涉恶、生态环境、安全生产、税务). */
export const categoryLabels: Readonly<Record<VetoCategory, string>> = {
  dishonest: '失信',
  gang_crime: '涉黑涉恶',
  environment: '生态环境',
  work_safety: '安全生产',
  tax: '税务',
  other: '其他',
}
