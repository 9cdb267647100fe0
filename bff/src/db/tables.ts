// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { JsonColumn } from './json-column.ts'

export type IdempotencyTable = {
  caller: string
  key: string
  procedure: string
  requestHash: string
  response: JsonColumn | null
  createdAt: Date
}

export type RateLimitTable = {
  bucket: string
  windowStart: Date
  used: number
}

export type CalendarDayTable = {
  day: string
  workday: boolean
  name: string
}

export type SettingTable = {
  name: string
  value: JsonColumn
  updatedAt: Date
}

export type FailedJobTable = {
  id: number
  task: string
  payload: JsonColumn
  attempts: number
  error: string
  failedAt: Date
  resolvedAt: Date | null
}

export type LiveWorkerTable = {
  workerId: string
  seenAt: Date
}

export type DbTables = {
  idempotency: IdempotencyTable
  rateLimit: RateLimitTable
  calendarDay: CalendarDayTable
  setting: SettingTable
  failedJob: FailedJobTable
  liveWorker: LiveWorkerTable
}
