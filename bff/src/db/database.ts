import type { Kysely } from 'kysely'
import type { AuditTables } from '../audit/tables.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { EnterpriseTables } from '../enterprise/tables.ts'
import type { FactTables } from '../fact/tables.ts'
import type { IdentityTables } from '../identity/tables.ts'
import type { MatchingTables } from '../matching/tables.ts'
import type { MessageTables } from '../message/tables.ts'
import type { PayoutTables } from '../payout/tables.ts'
import type { PolicyTables } from '../policy/tables.ts'
import type { ProfileTables } from '../profile/tables.ts'
import type { PushTables } from '../push/tables.ts'
import type { RatingTables } from '../rating/tables.ts'
import type { RosterTables } from '../roster/tables.ts'
import type { DbTables } from './tables.ts'

/** Every table, as its capability describes it. */
export type Database = AuditTables &
  ClaimTables &
  DbTables &
  EnterpriseTables &
  FactTables &
  IdentityTables &
  MatchingTables &
  MessageTables &
  PayoutTables &
  PolicyTables &
  ProfileTables &
  PushTables &
  RatingTables &
  RosterTables

/** A transaction: the only thing rules and stores get to the database through. */
export type Tx = Kysely<Database>
