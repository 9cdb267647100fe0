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

export type FactImportTable = {
  id: string
  departmentCode: string
  fileName: string
  fileDigest: string
  fileFormat: string
  headings: Generated<string[]>
  status: Generated<string>
  lineCount: Generated<number>
  changedCount: Generated<number>
  unchangedCount: Generated<number>
  problemCount: Generated<number>
  failure: string | null
  createdBy: string
  createdAt: Date
  workedAt: Date
  finishedAt: Date | null
}

export type FactFilePartTable = {
  importId: string
  part: number
  bytes: Buffer
}

export type FactToldTable = {
  importId: string
  uscc: string
  attribute: string
  period: string
  line: number
  asOf: string
}

export type FactProblemTable = {
  importId: string
  line: number
  cells: string[]
  reasons: JsonColumn
}

export type FactTables = {
  fact: FactTable
  factChange: FactChangeTable
  factImport: FactImportTable
  factFilePart: FactFilePartTable
  factTold: FactToldTable
  factProblem: FactProblemTable
}
