import { type ClaimMode, claimModes } from '@huiqi/shared/claim'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import type { ListType } from '../views.ts'
import { fieldProblems, readSource } from './problems.ts'
import { ownDraft, versionsOf } from './store.ts'
import type { DraftView } from './views.ts'

/** A draft of the caller's department with what is wrong with it. @throws AppError NOT_FOUND, POLICY_NOT_DRAFT */
export async function draftView(tx: Tx, staff: Staff, versionId: string): Promise<DraftView> {
  const draft = await ownDraft(tx, staff, versionId)
  const { source, summary, basis, period, validFrom, validTo, editedBy } = draft
  const fields = { summary, basis, period, validFrom, validTo }
  return {
    policy: await policyOf(tx, draft.policyId),
    versionId,
    version: draft.version,
    revision: draft.revision,
    source,
    ...fields,
    publicityDays: draft.publicityDays,
    problems: [...readSource(source).problems, ...fieldProblems(fields)],
    base: await baseOf(tx, draft.policyId),
    mayPublish: staff.roles.includes('reviewer') && editedBy !== staff.personId,
    mayEdit: staff.roles.includes('officer'),
    editedBy: editedBy && (await nameOf(tx, editedBy)),
    editedAt: draft.editedAt?.toISOString() ?? null,
  }
}

async function policyOf(tx: Tx, policyId: string): Promise<DraftView['policy']> {
  const row = await tx
    .selectFrom('policy as p')
    .innerJoin('document as o', 'o.id', 'p.documentId')
    .select(['p.id as policyId', 'p.title', 'p.mode', 'p.listType', 'p.category'])
    .select(['o.docNo as documentNo', 'o.title as documentTitle'])
    .where('p.id', '=', policyId)
    .$castTo<Omit<DraftView['policy'], 'modeLabel'> & { mode: ClaimMode; listType: ListType }>()
    .executeTakeFirstOrThrow()
  return { ...row, modeLabel: claimModes[row.mode].label }
}

async function baseOf(tx: Tx, policyId: string): Promise<DraftView['base']> {
  const current = (await versionsOf(tx, policyId)).find(({ status }) => status === 'published')
  if (!current) return null
  const { id: versionId, version, source, validFrom, validTo } = current
  return { versionId, version, source, validFrom, validTo }
}

async function nameOf(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await sql<{ label: string | null }>`select app_staff_label(${personId}) as label`.execute(tx)
  return rows[0]!.label
}
