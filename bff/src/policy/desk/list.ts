import { type ClaimMode, claimModes } from '@huiqi/shared/claim'
import type { CivilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import type { ListType, PolicyStatus } from '../views.ts'
import type { DeskPolicy } from './views.ts'

type Row = {
  readonly policyId: string
  readonly title: string
  readonly mode: ClaimMode
  readonly listType: ListType
  readonly category: string
  readonly versionId: string
  readonly version: number
  readonly status: PolicyStatus
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
  readonly editedAt: Date | null
  readonly editedBy: string | null
}

/** The policies of the caller's department, each with what is in force, what is to come and the open draft. */
export async function deskPolicies(tx: Tx, staff: Staff): Promise<DeskPolicy[]> {
  const rows = await tx
    .selectFrom('policy as p')
    .innerJoin('policyVersion as v', 'v.policyId', 'p.id')
    .select(['p.id as policyId', 'p.title', 'p.mode', 'p.listType', 'p.category', 'v.id as versionId', 'v.version'])
    .select(['v.status', 'v.validFrom', 'v.validTo', 'v.editedAt'])
    .select(sql<string | null>`app_staff_label(v.edited_by)`.as('editedBy'))
    .where('p.departmentCode', '=', staff.departmentCode)
    .orderBy('p.id')
    .orderBy('v.version')
    .$castTo<Row>()
    .execute()
  const byPolicy = new Map<string, Row[]>()
  for (const row of rows) byPolicy.set(row.policyId, [...(byPolicy.get(row.policyId) ?? []), row])
  return [...byPolicy.values()].map(deskPolicy)
}

function deskPolicy(versions: readonly Row[]): DeskPolicy {
  const { policyId, title, mode, listType, category } = versions[0]!
  const of = (wanted: PolicyStatus) => versions.filter(({ status }) => status === wanted)
  const [published] = of('published')
  const [draft] = of('draft')
  return {
    policyId,
    title,
    mode,
    modeLabel: claimModes[mode].label,
    listType,
    category,
    published: published ? inForce(published) : null,
    scheduled: of('scheduled').map(inForce),
    draft: draft
      ? {
          versionId: draft.versionId,
          version: draft.version,
          editedAt: draft.editedAt?.toISOString() ?? null,
          editedBy: draft.editedBy,
        }
      : null,
  }
}

const inForce = ({ versionId, version, validFrom, validTo }: Row) => ({ versionId, version, validFrom, validTo })
