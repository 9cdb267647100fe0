// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type CorrectionTable = {
  id: Generated<string>
  uscc: string
  attribute: string
  period: Generated<string>
  departmentCode: string
  present: JsonColumn | null
  proposed: JsonColumn
  reason: string
  evidence: string | null
  askedBy: string
  createdAt: Date
  dueAt: Date
  breachedAt: Date | null
  state: Generated<string>
  recorded: JsonColumn | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

export type ProfileTables = {
  correction: CorrectionTable
}
