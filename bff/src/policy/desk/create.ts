import { randomUUID } from 'node:crypto'
import type { ClaimMode } from '@huiqi/shared/claim'
import type { RegionCode } from '@huiqi/shared/region'
import { staffActor } from '../../audit/actor.ts'
import { appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'
import type { Staff } from '../../http/access.ts'
import { issuerPays } from '../library/funders.ts'
import type { ListType } from '../views.ts'
import type { DraftFields, RuleSource } from './views.ts'

export type NewPolicy = Omit<DraftFields, 'source'> & {
  readonly documentNo: string
  readonly documentTitle: string
  readonly issuer: string
  readonly level: Parameters<typeof issuerPays>[0]
  /** Where it applies. */
  readonly region: RegionCode
  readonly title: string
  readonly mode: ClaimMode
  readonly listType: ListType
  readonly category: string
}

/** Says itself what is missing: conditions and the amount. */
const UNWRITTEN: RuleSource = { condition: { all: [] }, benefit: { fixed: '' } }

/**
 * A policy of the caller's department that the platform does not know yet, with a first draft that can be published once
 * its rule is written. A document that is there already, the same in every word, is used again.
 */
export async function createPolicy(
  tx: Tx,
  staff: Staff,
  input: NewPolicy,
  now: Date,
): Promise<{ readonly policyId: string; readonly versionId: string }> {
  const { title, mode, listType, category, level, summary, basis, period, validFrom, validTo } = input
  const documentId = (await sameDocument(tx, input)) ?? (await insertDocument(tx, input))
  const policyId = randomUUID()
  const { departmentCode } = staff
  await tx
    .insertInto('policy')
    .values({ id: policyId, documentId, title, departmentCode, mode, listType, category, createdAt: now })
    .execute()
  const { id: versionId } = await tx
    .insertInto('policyVersion')
    .values({
      ...{ policyId, version: 1, status: 'draft', source: toJson(UNWRITTEN), funders: toJson(issuerPays(level)) },
      ...{ summary, basis, period, validFrom, validTo, editedBy: staff.personId, editedAt: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await appendEvents(tx, { kind: 'policy', id: policyId, departmentCode }, now, [
    { actor: staffActor(staff), action: 'create', data: { documentId, title, mode, versionId, version: 1 } },
  ])
  return { policyId, versionId }
}

const documentOf = ({ documentNo: docNo, documentTitle: title, issuer, level, region }: NewPolicy) => ({
  docNo,
  title,
  issuer,
  level,
  region,
})

async function sameDocument(tx: Tx, input: NewPolicy): Promise<string | undefined> {
  const document = documentOf(input)
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where((eb) => eb.and({ ...document, sample: false }))
    .executeTakeFirst()
  return row?.id
}

async function insertDocument(tx: Tx, input: NewPolicy): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('document')
    .values({ id, ...documentOf(input) })
    .execute()
  return id
}
