// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { JsonColumn } from '../db/json-column.ts'

export type AuditEventTable = {
  subjectKind: string
  subjectId: string
  seq: number
  action: string
  actorKind: string
  actorId: string
  actorLabel: string
  data: JsonColumn
  at: Date
  prevHash: string
  hash: string
  uscc: string | null
  departmentCode: string | null
}

export type AuditTables = {
  auditEvent: AuditEventTable
}
