import { fail } from '@huiqi/shared/error'
import type { CivilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import type { termsOfRule } from '../terms-of-rule.ts'
import type { PolicyStatus } from '../views.ts'
import type { RuleSource } from './views.ts'

/** A version as the desk works on it. */
export type Version = {
  readonly id: string
  readonly policyId: string
  readonly version: number
  readonly status: PolicyStatus
  readonly departmentCode: string
  /** Of the document that issued it. */
  readonly level: Parameters<typeof termsOfRule>[1]
  readonly revision: number
  readonly source: RuleSource
  readonly summary: string
  readonly basis: string
  readonly period: string
  readonly publicityDays: number
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
  readonly editedBy: string | null
  readonly editedAt: Date | null
}

/** Those who change versions of one policy, at the desk or by the clock, come one after the other. */
export async function lockPolicy(tx: Tx, policyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policy:${policyId}`}, 0))`.execute(tx)
}

const select = (tx: Tx) =>
  tx
    .selectFrom('policyVersion as v')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .innerJoin('document as o', 'o.id', 'p.documentId')
    .select(['v.id', 'v.policyId', 'v.version', 'v.status', 'p.departmentCode', 'o.level', 'v.revision', 'v.source'])
    .select(['v.summary', 'v.basis', 'v.period', 'v.publicityDays', 'v.validFrom', 'v.validTo', 'v.editedBy'])
    .select('v.editedAt')
    .$castTo<Version>()

/** Every version of a policy, the newest first. */
export const versionsOf = (tx: Tx, policyId: string): Promise<Version[]> =>
  select(tx).where('v.policyId', '=', policyId).orderBy('v.version', 'desc').execute()

/** @throws AppError NOT_FOUND, also for another department's; POLICY_NOT_DRAFT */
export async function ownDraft(tx: Tx, staff: Staff, versionId: string): Promise<Version> {
  const row = await select(tx)
    .where('v.id', '=', versionId)
    .where('p.departmentCode', '=', staff.departmentCode)
    .executeTakeFirst()
  if (!row) return fail('NOT_FOUND')
  return row.status === 'draft' ? row : fail('POLICY_NOT_DRAFT')
}

/** The caller's draft, kept from others until the transaction ends. @throws AppError like ownDraft */
export async function lockDraft(tx: Tx, staff: Staff, versionId: string): Promise<Version> {
  const { policyId } = await ownDraft(tx, staff, versionId)
  await lockPolicy(tx, policyId)
  return ownDraft(tx, staff, versionId)
}

/** The draft as the caller has seen it. @throws AppError like ownDraft, POLICY_DRAFT_CHANGED */
export async function lockSeenDraft(
  tx: Tx,
  staff: Staff,
  seen: { readonly versionId: string; readonly revision: number },
): Promise<Version> {
  const draft = await lockDraft(tx, staff, seen.versionId)
  return draft.revision === seen.revision ? draft : fail('POLICY_DRAFT_CHANGED', { revision: draft.revision })
}

/** @throws AppError NOT_FOUND for what is not the caller's department's */
export async function lockOwnPolicy(tx: Tx, staff: Staff, policyId: string): Promise<void> {
  await lockPolicy(tx, policyId)
  await ownPolicy(tx, staff, policyId)
}

/** @throws AppError NOT_FOUND for what is not the caller's department's */
export async function ownPolicy(tx: Tx, staff: Staff, policyId: string): Promise<void> {
  const row = await tx
    .selectFrom('policy')
    .select('id')
    .where('id', '=', policyId)
    .where('departmentCode', '=', staff.departmentCode)
    .executeTakeFirst()
  if (!row) fail('NOT_FOUND')
}

/** A policy of which nothing is left was never published; its document goes with it unless others stand on it. */
export async function deleteUnwritten(tx: Tx, policyId: string): Promise<void> {
  const gone = await tx
    .deleteFrom('policy as p')
    .where('p.id', '=', policyId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('policyVersion as v').select('v.id').whereRef('v.policyId', '=', 'p.id'))),
    )
    .returning('p.documentId')
    .executeTakeFirst()
  if (!gone) return
  await tx
    .deleteFrom('document as o')
    .where('o.id', '=', gone.documentId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('policy as p').select('p.id').whereRef('p.documentId', '=', 'o.id'))),
    )
    .execute()
}
