import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Explanation } from '@huiqi/shared/rule'
import { dueAt } from '@huiqi/shared/workday'
import { createOffers } from '../claim/create-offers.ts'
import { legsOf } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { ApiPorts } from '../http/api-ports.ts'
import type { PayoutPort } from '../payout/adapters/port.ts'
import { appropriate, reserve } from '../payout/ledger.ts'
import { createBank } from '../sandbox/bank.ts'
import { MINGHU, makeEnterprise, makeMember, ruleJson, YUNSHAN } from './fixtures.ts'
import { startTestApp } from './test-app.ts'

const POLICY = 'two-funders'
const SCIENCE = '320200-kjj'
const FINANCE = '320200-czj'
export const AMOUNT = 30_000_001

const staffOf = {
  officer: { name: '王明', department: SCIENCE, roles: ['officer'] },
  reviewer: { name: '陈洁', department: SCIENCE, roles: ['reviewer'] },
  both: { name: '孙亮', department: SCIENCE, roles: ['officer', 'reviewer'] },
  finance: { name: '赵敏', department: FINANCE, roles: ['finance'] },
  /** Reviewed once, moved to the finance department since. */
  moved: { name: '钱伟', department: FINANCE, roles: ['finance'] },
} as const
type StaffName = keyof typeof staffOf

export type ClaimWorld = Awaited<ReturnType<typeof startClaimWorld>>

export type OfferOptions = {
  uscc?: string
  period?: string
  amountFen?: number
  /** The opinion came with the roster; with `authorised` its payment too. */
  preReviewed?: boolean
  authorised?: boolean
  officer?: StaffName
  reviewer?: StaffName
  confirmBy?: Date
}

/** Two enterprises with owners and accounts, a department and a finance bureau with staff, a policy paid by two funders, a bank. */
export async function startClaimWorld(start = '2026-11-20T02:00:00Z', outside: Partial<ApiPorts> = {}) {
  const product = await startTestApp(start, outside)
  const { app } = product
  const signInAll = async () => {
    const entries = await Promise.all(
      Object.entries(staffOf).map(async ([sub, { name }]) => [sub, await product.signIn({ sub, name })] as const),
    )
    return Object.fromEntries(entries) as Record<StaffName, string>
  }
  let tokens = await signInAll()
  let owners = {
    li: await product.signIn({ sub: 'li', name: '李华' }),
    wu: await product.signIn({ sub: 'wu', name: '吴刚' }),
  }
  const policyVersionId = await product.system(async (tx) => {
    const versionId = await insertPolicy(tx)
    await insertStaff(tx)
    for (const [enterprise, subject] of [
      [YUNSHAN, 'oidc|li'],
      [MINGHU, 'oidc|wu'],
    ] as const) {
      await makeEnterprise(tx, app.keyRing, enterprise)
      await makeMember(tx, { uscc: enterprise.uscc, subject })
    }
    return versionId
  })
  const bank = createBank({
    dir: mkdtempSync(join(tmpdir(), 'huiqi-bank-')),
    now: app.clock,
    auto: { on: false, delayMs: 0 },
  })
  const bankPort: PayoutPort = {
    submit: async ({ batchId, file }) => {
      const answer = await bank.receive(batchId, file)
      if (answer !== 'accepted') throw new Error(answer)
    },
    receipts: async (since) => {
      const page = await bank.receiptsAfter(Number(since || '0'))
      return { receipts: page.receipts, next: String(page.next) }
    },
  }
  let offers = 0
  const world = {
    ...product,
    bank,
    bankPort,
    policyVersionId,
    staff: (name: StaffName) => product.as(tokens[name]),
    owner: (name: 'li' | 'wu' = 'li') => product.as(owners[name], name === 'li' ? YUNSHAN.uscc : MINGHU.uscc),
    ownerToken: (name: 'li' | 'wu' = 'li') => owners[name],
    staffToken: (name: StaffName) => tokens[name],
    personOf: async (name: string) => await product.system((tx) => personId(tx, name)),
    /** Days later everybody signs in again. */
    goTo: async (at: string | Date) => {
      product.setNow(at)
      tokens = await signInAll()
      owners = {
        li: await product.signIn({ sub: 'li', name: '李华' }),
        wu: await product.signIn({ sub: 'wu', name: '吴刚' }),
      }
    },
    /** Every offer is for another period unless told. */
    offer: (options: OfferOptions = {}) => {
      offers += 1
      const withPeriod = { period: `2026-${offers}`, ...options }
      return product.system((tx) => insertOffer(tx, policyVersionId, withPeriod, app.clock()))
    },
    row: async (claimId: string) =>
      (await product.workerPool.query('select * from claim where id = $1', [claimId])).rows[0],
    events: async (subjectId: string): Promise<string[]> =>
      (
        await product.workerPool.query('select action from audit_event where subject_id = $1 order by seq', [subjectId])
      ).rows.map(({ action }) => action),
    jobs: async (task: string): Promise<Record<string, unknown>[]> =>
      (
        await product.workerPool.query(
          `select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
           where t.identifier = $1 order by p.id`,
          [task],
        )
      ).rows.map(({ payload }) => payload),
    /** Balance of a budget account over all its lines, 分. */
    balances: async (): Promise<Record<string, number>> => {
      const { rows } = await product.workerPool.query(
        'select kind, sum(credit_fen - debit_fen)::bigint as fen from ledger_account group by kind',
      )
      return Object.fromEntries(rows.map(({ kind, fen }) => [kind, fen]))
    },
    giveAccount: (name: 'li' | 'wu' = 'li', number = '6222021103001234567') =>
      world.owner(name).enterprise.changeAccount({
        key: randomUUID(),
        holderName: name === 'li' ? YUNSHAN.name : MINGHU.name,
        bankName: '中国工商银行无锡分行',
        number,
      }),
    /** Confirms as the page would: with what claim.get showed. */
    confirm: async (claimId: string, name: 'li' | 'wu' = 'li', key: string = randomUUID()) => {
      const view = await world.owner(name).claim.get({ claimId })
      return world.owner(name).claim.confirm({
        key,
        claimId,
        version: view.version,
        accountId: view.account!.id,
        consent: { id: view.consentText!.id, version: view.consentText!.version },
      })
    },
    /** Runs what waits, with the bank of this world. */
    work: () => product.runJobs({ payout: bankPort }),
    fetchReceipts: () => product.runTask('payout.receipts', {}, { payout: bankPort }),
  }
  return world
}

async function personId(tx: Tx, sub: string): Promise<string> {
  const { id } = await tx
    .selectFrom('person')
    .select('id')
    .where('subject', '=', `oidc|${sub}`)
    .executeTakeFirstOrThrow()
  return id
}

async function insertStaff(tx: Tx): Promise<void> {
  for (const [sub, { department, roles }] of Object.entries(staffOf))
    await tx
      .insertInto('staff')
      .values({ personId: await personId(tx, sub), departmentCode: department, roles: [...roles], active: true })
      .execute()
}

const FUNDERS = [
  { funder: 'city', share: 2 },
  { funder: 'district', share: 3 },
] as const

async function insertPolicy(tx: Tx): Promise<string> {
  const at = new Date('2026-01-01T00:00:00Z')
  await tx
    .insertInto('department')
    .values([
      { code: SCIENCE, name: '无锡市科学技术局', kind: 'policy', region: '320200', phone: '0510-00000000' },
      { code: FINANCE, name: '无锡市财政局', kind: 'finance', region: '320200', phone: '0510-00000001' },
    ])
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
      departmentCode: SCIENCE,
      mode: 'no_application',
      listType: 'roster',
      category: '科技创新',
      createdAt: at,
    })
    .execute()
  await tx
    .insertInto('consentText')
    .values({ id: 'fund_commitment', version: 1, title: '惠企资金承诺书', body: '本单位承诺……', inForceFrom: at })
    .execute()
  for (const { funder } of FUNDERS)
    await appropriate(
      tx,
      { policyId: POLICY, year: 2026, funder, region: funder === 'city' ? '320200' : '320213' },
      1_000_000_000,
      at,
    )
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
      funders: toJson(FUNDERS),
      amountCapFen: 50_000_000,
      validFrom: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const RULE = {
  condition: { text: '注册地在无锡市', of: 'registered_region', op: 'within', value: '320200' },
  benefit: '30万元',
}

async function insertOffer(tx: Tx, policyVersionId: string, options: OfferOptions, now: Date): Promise<string> {
  const { uscc = YUNSHAN.uscc, period = '2026', amountFen = AMOUNT } = options
  const { preReviewed = false, authorised = preReviewed } = options
  const confirmBy = options.confirmBy ?? dueAt(now, 10, 'working', await workCalendar(tx))
  const reviewedBy = preReviewed ? await personId(tx, options.reviewer ?? 'reviewer') : null
  const { id: rosterId } = await tx
    .insertInto('roster')
    .values({
      policyVersionId,
      departmentCode: SCIENCE,
      period,
      title: '2026 年第 2 批',
      kind: 'imported',
      status: 'released',
      confirmBy,
      createdBy: await personId(tx, options.officer ?? 'officer'),
      createdAt: now,
      opinionBasis: preReviewed ? '名单已审核' : null,
      reviewedBy,
      reviewedAt: preReviewed ? now : null,
      paymentAuthorisedBy: authorised ? await personId(tx, 'finance') : null,
      paymentAuthorisedAt: authorised ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const source = {
    id: rosterId,
    policyId: POLICY,
    policyVersionId,
    departmentCode: SCIENCE,
    period,
    limits: {},
    confirmBy,
    reviewedBy,
  }
  const made = await createOffers(
    tx,
    source,
    [{ uscc, amountFen, legs: legsOf(amountFen, FUNDERS), facts: [], explanation: EXPLANATION }],
    now,
  )
  await reserve(tx, made, now)
  return made[0]!.id
}

/** As shared/src/rule freezes it, two conditions long. */
const EXPLANATION = {
  version: 1,
  leaves: [
    {
      path: '0',
      kind: 'requirement',
      clause: '第一条',
      text: '注册地在无锡市',
      verdict: 'met',
      required: '无锡市',
      actual: '无锡市梁溪区',
      evidence: [
        {
          attribute: 'region',
          name: '注册地',
          value: '无锡市梁溪区',
          source: 'market',
          asOf: '2026-10-31',
          stale: false,
        },
      ],
    },
    { path: '1', kind: 'bonus', clause: null, text: '连续三年认定', verdict: 'unmet', actual: null, evidence: [] },
  ],
} as unknown as Explanation
