import { parsePolicyRule } from '@huiqi/shared/rule'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'

export const DEPARTMENT = '320200-kjj'
const POLICY = 'sample-policy'
const RULE = {
  condition: { text: '注册地在无锡市', of: 'registered_region', op: 'within', value: '320200' },
  benefit: { fixed: '30万元' },
}

/** A rule as it is stored. @throws Error naming what is wrong with it */
export function ruleJson(source: unknown) {
  const rule = parsePolicyRule(source)
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems))
  return toJson(rule.value)
}

/** Two enterprises with valid codes. */
export const YUNSHAN = { uscc: '91320200MA1T0A0017', name: '无锡云杉精密科技有限公司' }
export const MINGHU = { uscc: '91320200MA1T0A0025', name: '无锡明湖电气（集团）有限公司' }

export async function makeEnterprise(
  tx: Tx,
  keyRing: KeyRing,
  { uscc, name, phone }: { uscc: string; name: string; phone?: string },
): Promise<void> {
  const phoneSealed = phone ? seal(keyRing, `enterprise.phone_sealed:${uscc}`, phone) : null
  await tx.insertInto('enterprise').values({ uscc, name, region: '320213', phoneSealed }).execute()
}

/** Makes the person behind a token the legal representative of an enterprise, or its handler. */
export async function makeMember(
  tx: Tx,
  member: { uscc: string; subject: string; kind?: 'legal_representative' | 'handler'; at?: Date },
): Promise<string> {
  const { id: personId, nameMasked } = await tx
    .selectFrom('person')
    .select(['id', 'nameMasked'])
    .where('subject', '=', member.subject)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('membership')
    .values({
      uscc: member.uscc,
      personId,
      kind: member.kind ?? 'legal_representative',
      nameMasked,
      grantedAt: member.at ?? new Date('2026-01-01T00:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One department with one published no-application policy; answers the version's id. */
export async function makePolicy(tx: Tx): Promise<string> {
  await tx
    .insertInto('department')
    .values({ code: DEPARTMENT, name: '无锡市科学技术局', kind: 'policy', region: '320200', phone: '0510-00000000' })
    .execute()
  await tx
    .insertInto('document')
    .values({ id: 'doc', docNo: '锡示例〔2026〕1号', title: '示例', issuer: '无锡市', level: 'city', region: '320200' })
    .execute()
  await tx
    .insertInto('policy')
    .values({
      id: POLICY,
      documentId: 'doc',
      title: '高新技术企业认定奖励',
      departmentCode: DEPARTMENT,
      mode: 'no_application',
      listType: 'roster',
      category: '科技创新',
      createdAt: new Date('2026-01-01T00:00:00Z'),
    })
    .execute()
  const { id } = await tx
    .insertInto('policyVersion')
    .values({
      policyId: POLICY,
      version: 1,
      status: 'published',
      source: toJson(RULE),
      rule: ruleJson(RULE),
      summary: '通过认定即奖励',
      basis: '锡示例〔2026〕1号 第一条',
      funders: toJson([{ funder: 'city', share: 10_000 }]),
      validFrom: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The next version of that policy, not published yet. */
export async function makeDraft(tx: Tx): Promise<string> {
  const { id } = await tx
    .insertInto('policyVersion')
    .values({
      policyId: POLICY,
      version: 2,
      status: 'draft',
      source: toJson(RULE),
      rule: ruleJson(RULE),
      summary: '通过认定即奖励，标准提高',
      basis: '锡示例〔2026〕2号 第一条',
      funders: toJson([{ funder: 'city', share: 10_000 }]),
      validFrom: '2026-12-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type MadeClaim = {
  uscc: string
  policyVersionId: string
  state?: string
  period?: string
  amountFen?: number
  deadlineAt?: Date | null
}

/** A claim as a release leaves it, or in another state. */
export async function makeClaim(tx: Tx, claim: MadeClaim): Promise<string> {
  const at = new Date('2026-11-20T01:00:00Z')
  const amountFen = claim.amountFen ?? 30_000_000
  const { id } = await tx
    .insertInto('claim')
    .values({
      policyId: POLICY,
      policyVersionId: claim.policyVersionId,
      departmentCode: DEPARTMENT,
      uscc: claim.uscc,
      period: claim.period ?? '2026',
      mode: 'no_application',
      state: claim.state ?? 'offered',
      amountFen,
      legs: toJson([{ funder: 'city', fen: amountFen }]),
      preReviewed: true,
      deadlineAt: claim.deadlineAt === undefined ? new Date('2026-12-04T15:59:59.999Z') : claim.deadlineAt,
      createdAt: at,
      updatedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
