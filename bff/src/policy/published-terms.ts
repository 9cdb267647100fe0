import type { ClaimMode } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Selection } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { ListType } from './views.ts'

/** What a roster must know of a policy in force. */
export type PublishedTerms = {
  readonly versionId: string
  readonly title: string
  readonly departmentCode: string
  readonly mode: ClaimMode
  readonly listType: ListType
  /** What the benefit is for, seen from the day of the roster: `Y`, `Y-1Q4` … */
  readonly period: string
  /** How some of the eligible are taken: by rank, in order, by lot; null: all are. */
  readonly selection: Selection | null
  readonly limits: Readonly<Record<string, number>>
}

/** @throws AppError POLICY_NOT_PUBLISHED */
export async function publishedTerms(tx: Tx, policyId: string): Promise<PublishedTerms> {
  const row = await tx
    .selectFrom('policy as p')
    .innerJoin('policyVersion as v', 'v.policyId', 'p.id')
    .select(['v.id as versionId', 'p.title', 'p.departmentCode', 'p.mode', 'p.listType', 'v.period', 'v.limits'])
    .select(sql<Selection | null>`v.rule -> 'selection'`.as('selection'))
    .where('p.id', '=', policyId)
    .where('v.status', '=', 'published')
    .$castTo<PublishedTerms>()
    .executeTakeFirst()
  return row ?? fail('POLICY_NOT_PUBLISHED')
}
