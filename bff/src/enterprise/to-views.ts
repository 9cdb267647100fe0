import type { Standing } from '../identity/views.ts'
import type { CurrentAccount, MemberView } from './views.ts'

export const standingLabels: Readonly<Record<Standing, string>> = {
  legal_representative: '法定代表人',
  handler: '经办人',
}

const sourceLabels: Readonly<Record<CurrentAccount['source'], string>> = {
  owner: '贵公司填写',
  tax: '税务登记',
  roster: '主管部门名单',
  sample: '示例数据',
}

type AccountRow = {
  readonly id: string
  readonly holderName: string
  readonly bankName: string
  readonly numberMasked: string
  readonly source: string
  readonly createdAt: Date
}

export function accountView({ id, holderName, bankName, numberMasked, source, createdAt }: AccountRow): CurrentAccount {
  const from = source as CurrentAccount['source']
  return {
    id,
    holderName,
    bankName,
    numberMasked,
    source: from,
    sourceLabel: sourceLabels[from],
    since: createdAt.toISOString(),
  }
}

type MemberRow = {
  readonly id: string
  readonly kind: string
  readonly nameMasked: string
  readonly phoneMasked: string | null
  readonly grantedAt: Date
  readonly personId: string | null
}

/** @param personId the caller's */
export function memberView(row: MemberRow, personId: string): MemberView {
  const kind = row.kind as Standing
  return {
    id: row.id,
    kind,
    kindLabel: standingLabels[kind],
    nameMasked: row.nameMasked,
    phoneMasked: row.phoneMasked,
    since: row.grantedAt.toISOString(),
    linked: row.personId !== null,
    self: row.personId === personId,
  }
}
