// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type FactTable = {
  uscc: string
  attribute: string
  period: Generated<string>
  value: JsonColumn
  source: string
  asOf: string
  recordedAt: Date
}

export type FactChangeTable = {
  id: Generated<number>
  txid: Generated<string>
  uscc: string
  attribute: string
  period: Generated<string>
  before: JsonColumn | null
  after: JsonColumn | null
  cause: string
  weighedAt: Date | null
  recordedAt: Date
}

export type FactTables = {
  fact: FactTable
  factChange: FactChangeTable
}
