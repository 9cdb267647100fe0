import { randomUUID } from 'node:crypto'
import type { Tx } from '@huiqi/bff/db/database'
import {
  DEPARTMENT,
  MINGHU,
  makeClaim,
  makeDraft,
  makeEnterprise,
  makeMember,
  makePolicy,
  YUNSHAN,
} from '@huiqi/bff/testing/fixtures'
import { startTestApp, type TestApp } from '@huiqi/bff/testing/test-app'
import { type CallerKind, callers } from './callers.ts'

/** What belongs to the one tenant and must stay closed to the other. */
export type TenantIds = {
  readonly uscc: string
  readonly enterpriseName: string
  readonly claimId: string
  readonly accountId: string
  readonly messageId: string
  readonly membershipId: string
  readonly rosterId: string
  readonly correctionId: string
  /** A file of facts the department sent, with a bad line about the enterprise. */
  readonly importId: string
  /** A draft of the department's policy. */
  readonly draftId: string
  /** An id of nothing. */
  readonly anyId: string
}

const OTHER_DEPARTMENT = '320200-gxj'
const roles = new Set<CallerKind>(['officer', 'reviewer', 'joint', 'finance', 'admin'])

/**
 * Two tenants on one database: 云杉 with an offer of its department, and 明湖 with another department, whose people are
 * the callers. Nothing of 云杉 may reach them.
 */
export async function twoTenants() {
  const product = await startTestApp()
  const ids = await makeFirstTenant(product)
  for (const kind of callers) await makeCaller(product, kind)
  return { product, ids, signIn: (kind: CallerKind) => signIn(product, kind) }
}

/** A new session of that caller; null for nobody. */
const signIn = async (product: TestApp, kind: CallerKind): Promise<string | null> =>
  kind === 'nobody' ? null : product.signIn({ sub: `second-${kind}`, name: '吴刚' })

async function makeFirstTenant({ app, signIn, system }: TestApp): Promise<TenantIds> {
  await signIn({ sub: 'first-owner', name: '李华', phone: '15400000001' })
  return system(async (tx) => {
    await makeEnterprise(tx, app.keyRing, { ...YUNSHAN, phone: '15400000001' })
    await makeEnterprise(tx, app.keyRing, { ...MINGHU, phone: '15400000005' })
    const membershipId = await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|first-owner' })
    const policyVersionId = await makePolicy(tx)
    await tx
      .insertInto('department')
      .values({
        code: OTHER_DEPARTMENT,
        name: '无锡市工信局',
        kind: 'policy',
        region: '320200',
        phone: '0510-00000001',
      })
      .execute()
    const claimId = await makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId })
    const at = new Date('2026-11-20T01:00:00Z')
    const account = await tx
      .insertInto('account')
      .values({
        uscc: YUNSHAN.uscc,
        holderName: YUNSHAN.name,
        bankName: '示例银行',
        numberSealed: 'k1.x.x.x',
        numberIndex: 'x',
        numberMasked: '**** 6217',
        source: 'tax',
        createdAt: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const message = await tx
      .insertInto('message')
      .values({ uscc: YUNSHAN.uscc, claimId, template: 'offer_made', title: '待确认', body: '请确认', createdAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const person = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow()
    await makePush(tx, { policyVersionId, messageId: message.id, personId: person.id })
    const roster = await tx
      .insertInto('roster')
      .values({
        policyVersionId,
        departmentCode: DEPARTMENT,
        period: '2026',
        title: '第一批',
        kind: 'imported',
        status: 'open',
        createdBy: person.id,
        createdAt: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const correction = await tx
      .insertInto('correction')
      .values({
        uscc: YUNSHAN.uscc,
        attribute: 'revenue',
        period: '2025',
        departmentCode: DEPARTMENT,
        proposed: '1',
        reason: '少报了一笔',
        askedBy: person.id,
        createdAt: at,
        dueAt: new Date('2026-11-27T15:59:59.999Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      uscc: YUNSHAN.uscc,
      enterpriseName: YUNSHAN.name,
      claimId,
      accountId: account.id,
      messageId: message.id,
      membershipId,
      rosterId: roster.id,
      correctionId: correction.id,
      importId: await makeImport(tx, person.id),
      draftId: await makeDraft(tx),
      anyId: randomUUID(),
    }
  })
}

async function makeImport(tx: Tx, createdBy: string): Promise<string> {
  const at = new Date('2026-11-20T01:00:00Z')
  const file = { fileName: `${YUNSHAN.name}.csv`, fileDigest: 'x', fileFormat: 'csv_utf8', status: 'done' }
  const { id } = await tx
    .insertInto('factImport')
    .values({ id: randomUUID(), departmentCode: DEPARTMENT, ...file, createdBy, createdAt: at, workedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('factProblem')
    .values({ importId: id, line: 2, cells: [YUNSHAN.uscc], reasons: '[]' })
    .execute()
  return id
}

/** Something found for the first tenant and told, and its owner's word that he wants to be told. */
async function makePush(tx: Tx, told: { policyVersionId: string; messageId: string; personId: string }): Promise<void> {
  const { policyVersionId, messageId, personId } = told
  const at = new Date('2026-11-20T01:00:00Z')
  const [uscc, times] = [YUNSHAN.uscc, { foundAt: at, tellAfter: at, toldAt: at }]
  await tx
    .insertInto('push')
    .values({
      ...{ uscc, policyId: 'sample-policy', period: '2026', policyVersionId, messageId, ...times },
      ...{ cause: `published:${policyVersionId}`, leastFen: 1, mostFen: 1, explanation: '{}' },
    })
    .execute()
  await tx.insertInto('pushChoice').values({ uscc, personId, wanted: true, since: at }).execute()
}

async function makeCaller(product: TestApp, kind: CallerKind): Promise<void> {
  if ((await signIn(product, kind)) === null) return
  const subject = `oidc|second-${kind}`
  if (kind === 'legal_representative' || kind === 'handler')
    await product.system((tx) => makeMember(tx, { uscc: MINGHU.uscc, subject, kind }))
  if (roles.has(kind))
    await product.system(async (tx) => {
      const { id } = await tx.selectFrom('person').select('id').where('subject', '=', subject).executeTakeFirstOrThrow()
      await tx
        .insertInto('staff')
        .values({ personId: id, departmentCode: OTHER_DEPARTMENT, roles: [kind] })
        .execute()
    })
}
