// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'

export type RatingTable = {
  id: Generated<string>
  claimId: string
  uscc: string
  departmentCode: string
  level: number
  tags: string[]
  words: string | null
  ratedBy: string
  ratedAt: Date
}

export type RectificationTable = {
  id: Generated<string>
  ratingId: string
  departmentCode: string
  status: string
  dueAt: Date
  breachedAt: Date | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  createdAt: Date
}

export type RatingTables = {
  rating: RatingTable
  rectification: RectificationTable
}
