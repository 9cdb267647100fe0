// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type DocumentTable = {
  id: string
  docNo: string
  title: string
  issuer: string
  level: string
  region: string
  sample: Generated<boolean>
}

export type PolicyTable = {
  id: string
  documentId: string
  title: string
  departmentCode: string
  mode: string
  listType: string
  category: string
  createdAt: Date
}

export type PolicyVersionTable = {
  id: Generated<string>
  policyId: string
  version: number
  status: string
  source: JsonColumn
  rule: JsonColumn | null
  summary: string
  basis: string
  funders: JsonColumn
  limits: Generated<JsonColumn>
  publicityDays: Generated<number>
  period: Generated<string>
  amountCapFen: number | null
  validFrom: string
  validTo: string | null
  publishedAt: Date | null
  publishedBy: string | null
  revision: Generated<number>
  editedBy: string | null
  editedAt: Date | null
}

export type ConsentTextTable = {
  id: string
  version: number
  title: string
  body: string
  inForceFrom: Date
}

export type ReferenceValueTable = {
  name: string
  region: string
  industry: Generated<string>
  period: Generated<string>
  value: number
  unit: string
  source: string
  asOf: string
}

export type PolicyGroupTable = {
  id: string
  rule: string
  per: Generated<string>
  annualCapFen: number | null
  text: string
  basis: string
}

export type PolicyGroupMemberTable = {
  groupId: string
  policyId: string
  place: number
}

export type PolicyTables = {
  document: DocumentTable
  policy: PolicyTable
  policyVersion: PolicyVersionTable
  consentText: ConsentTextTable
  referenceValue: ReferenceValueTable
  policyGroup: PolicyGroupTable
  policyGroupMember: PolicyGroupMemberTable
}
