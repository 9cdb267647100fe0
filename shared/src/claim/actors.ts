import type { ClaimActor } from './names.ts'

export const claimActors: Readonly<Record<ClaimActor, string>> = {
  owner: '贵公司',
  window: '服务专窗',
  reviewer: '主管部门',
  finance: '财政部门',
  bank: '银行',
  system: '平台',
}
