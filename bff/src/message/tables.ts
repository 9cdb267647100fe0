// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'

export type NoticeTable = {
  cause: string
  claimId: string
  template: string
  askedAt: Date
}

export type MessageTable = {
  id: Generated<string>
  uscc: string
  claimId: string | null
  template: string
  cause: string | null
  title: string
  body: string
  createdAt: Date
  readAt: Date | null
}

export type SmsTable = {
  id: Generated<string>
  uscc: string | null
  claimId: string | null
  template: string
  cause: string | null
  toSealed: string
  toIndex: string
  contentSealed: string
  segments: number
  urgent: boolean
  status: string
  attempts: Generated<number>
  nextTryAt: Date | null
  providerId: string | null
  failure: string | null
  createdAt: Date
  updatedAt: Date
}

export type AccessCodeTable = {
  codeHash: string
  claimId: string
  createdAt: Date
  expiresAt: Date
}

export type MessageTables = {
  notice: NoticeTable
  message: MessageTable
  sms: SmsTable
  accessCode: AccessCodeTable
}
