// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type PushTable = {
  uscc: string
  policyId: string
  period: string
  policyVersionId: string
  cause: string
  leastFen: number
  mostFen: number | null
  explanation: JsonColumn | null
  foundAt: Date
  tellAfter: Date
  toldAt: Date | null
  messageId: string | null
  bySms: Generated<boolean>
  untold: string | null
  seenAt: Date | null
}

export type PushChoiceTable = {
  personId: string
  uscc: string
  wanted: boolean
  since: Date
}

export type PushPublicationTable = {
  versionId: string
  policyId: string
  replacedVersionId: string | null
  beforeVersionId: string | null
  registered: Generated<string>
  factsOf: Generated<string>
  doneUpTo: Generated<string>
  registeredAt: Date
  finishedAt: Date | null
  outOfForce: Generated<boolean>
}

export type PushTables = {
  push: PushTable
  pushChoice: PushChoiceTable
  pushPublication: PushPublicationTable
}
