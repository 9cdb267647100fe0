import type { ClaimMode } from '@huiqi/shared/claim'
import { claimModes } from '@huiqi/shared/claim'
import { regionName } from '@huiqi/shared/region'
import type { Tx } from '../db/database.ts'
import type { ListType, PolicyCard, PolicyStatus } from './views.ts'

export type CardRow = {
  readonly id: string
  readonly versionId: string
  readonly version: number
  readonly status: PolicyStatus
  readonly title: string
  readonly summary: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly mode: ClaimMode
  readonly listType: ListType
  readonly category: string
  readonly docNo: string
  readonly issuer: string
  readonly level: string
  readonly region: string
  readonly sample: boolean
}

/** Every version the caller may see, with its policy, document and department. */
export const versions = (tx: Tx) =>
  tx
    .selectFrom('policyVersion as v')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .innerJoin('document as o', 'o.id', 'p.documentId')
    .innerJoin('department as d', 'd.code', 'p.departmentCode')
    .select(['p.id', 'v.id as versionId', 'v.version', 'v.status', 'p.title', 'v.summary', 'p.departmentCode'])
    .select(['d.name as departmentName', 'p.mode', 'p.listType', 'p.category', 'o.docNo', 'o.issuer', 'o.level'])
    .select(['o.region', 'o.sample'])
    .$castTo<CardRow>()

const statusLabels: Readonly<Record<PolicyStatus, string>> = {
  draft: '草稿',
  scheduled: '待生效',
  published: '执行中',
  withdrawn: '已失效',
}

/** 河南 二(一): 名单类、条件类、暂时难以数据化类. */
const listTypeLabels: Readonly<Record<ListType, string>> = {
  roster: '名单类',
  condition: '条件类',
  manual: '暂时难以数据化',
}

const levelLabels: Readonly<Record<string, string>> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  district: '区级',
}

export const cardView = (row: CardRow): PolicyCard => ({
  id: row.id,
  versionId: row.versionId,
  version: row.version,
  status: row.status,
  statusLabel: statusLabels[row.status],
  title: row.title,
  summary: row.summary,
  departmentCode: row.departmentCode,
  departmentName: row.departmentName,
  mode: row.mode,
  modeLabel: claimModes[row.mode].label,
  listType: row.listType,
  listTypeLabel: listTypeLabels[row.listType],
  category: row.category,
  documentNo: row.docNo,
  issuer: row.issuer,
  levelLabel: levelLabels[row.level] ?? row.level,
  regionName: regionName(row.region),
  sample: row.sample,
})
