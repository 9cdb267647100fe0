import { randomUUID } from 'node:crypto'
import type { Fact } from '@huiqi/shared/condition'
import { parsePolicyRule } from '@huiqi/shared/rule'
import { makeUscc } from '@huiqi/shared/uscc'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { appropriate } from '../payout/ledger.ts'
import { seal } from '../secrets/envelope.ts'
import { startTestServer } from './test-server.ts'

const departments = {
  kjj: ['无锡市科技局', 'policy'],
  gxj: ['无锡市工信局', 'policy'],
  sthj: ['无锡市生态环境局', 'joint'],
  yjj: ['无锡市应急管理局', 'joint'],
  czj: ['无锡市财政局', 'finance'],
} as const

const staffOf = {
  officer: ['kjj', 'officer'],
  colleague: ['kjj', 'officer'],
  reviewer: ['kjj', 'reviewer'],
  stranger: ['gxj', 'officer'],
  ecology: ['sthj', 'joint'],
  safety: ['yjj', 'joint'],
  finance: ['czj', 'finance'],
} as const
type StaffName = keyof typeof staffOf

/** 名单类: a list the department brings, capped at 50 万元. */
const LISTED = {
  define: {},
  condition: {
    all: [
      { text: '注册地在无锡市', of: 'registered_region', op: 'within', value: '320200' },
      { text: '列入首次认定名单', of: 'on_official_list', op: 'has_any', value: '首次认定名单' },
    ],
  },
  benefit: { fixed: '30万元' },
}
/** 条件类: drawn from facts. */
const DRAWN = {
  condition: {
    all: [
      { text: '上年营业收入不低于1000万元', clause: '第三条', of: 'revenue[Y-1]', op: '>=', value: '1000万元' },
      { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false },
    ],
  },
  benefit: { rate: '1%', of: 'revenue[Y-1]', cap: '50万元' },
}

export type RosterWorld = Awaited<ReturnType<typeof startRosterWorld>>

/** The n-th enterprise of the world. */
export const enterprise = (n: number) => ({
  uscc: makeUscc('91', '320213', `MA${String(n).padStart(7, '0')}`),
  name: `示例第${n}号精密制造有限公司`,
})

/** A department with two policies and their budgets, joint departments, finance, and a register of enterprises. */
export async function startRosterWorld(enterprises: number) {
  const product = await startTestServer()
  const { app } = product
  const tokens = Object.fromEntries(
    await Promise.all(
      Object.keys(staffOf).map(async (sub) => [sub, await product.signIn({ sub, name: '王明' })] as const),
    ),
  ) as Record<StaffName, string>
  await product.system(async (tx) => {
    await insertDepartments(tx)
    await insertPolicy(tx, 'listed', 'roster', LISTED, 50_000_000)
    await insertPolicy(tx, 'drawn', 'condition', DRAWN, null)
    await insertEnterprises(
      tx,
      enterprises,
      seal(app.keyRing, `enterprise.phone_sealed:${enterprise(1).uscc}`, '13800010001'),
    )
  })
  return {
    ...product,
    token: (name: StaffName) => tokens[name],
    staff: (name: StaffName) => product.as(tokens[name]).roster,
    policies: (name: StaffName) => product.as(tokens[name]).policy,
    /** Another policy of the department, 条件类, with its budgets. */
    addPolicy: (id: string, source: object, cap: number | null = null) =>
      product.system((tx) => insertPolicy(tx, id, 'condition', source, cap)),
    /** A roster of the listed or the drawn policy. */
    create: (kind: 'imported' | 'matched' = 'imported', more: { period?: string } = {}) =>
      product.as(tokens.officer).roster.create({
        key: randomUUID(),
        policyId: kind === 'imported' ? 'listed' : 'drawn',
        kind,
        ...more,
      }),
    upload: (
      roster: { id: string; version: number },
      body: string | Buffer | FormData,
      { as = 'officer', headers = {} }: { as?: StaffName; headers?: Record<string, string> } = {},
    ) =>
      fetch(`${product.url}/api/roster/${roster.id}/file?version=${roster.version}`, {
        method: 'POST',
        body: typeof body === 'string' || body instanceof FormData ? body : new Uint8Array(body),
        // A kept connection would be closed while a large file is being made.
        headers: { connection: 'close', authorization: `Bearer ${tokens[as]}`, ...headers },
      }),
    get: (path: string, as: StaffName = 'officer') =>
      fetch(`${product.url}${path}`, { headers: { authorization: `Bearer ${tokens[as]}` } }),
    giveFacts: (facts: readonly (Omit<Fact, 'source' | 'asOf'> & { uscc: string; asOf?: string })[]) =>
      product.system((tx) => insertFacts(tx, facts)),
    events: async (subjectId: string): Promise<string[]> =>
      (
        await product.workerPool.query('select action from audit_event where subject_id = $1 order by seq', [subjectId])
      ).rows.map(({ action }) => action),
    count: async (query: string, values: unknown[] = []): Promise<number> =>
      Number((await product.workerPool.query(`select count(*) from ${query}`, values)).rows[0].count),
  }
}

async function insertDepartments(tx: Tx): Promise<void> {
  await tx
    .insertInto('calendarDay')
    .values({ day: '2026-10-01', workday: false, name: '国庆节' })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx
    .insertInto('department')
    .values(
      Object.entries(departments).map(([code, [name, kind]]) => ({
        code,
        name,
        kind,
        region: '320200',
        phone: '0510-00000000',
      })),
    )
    .execute()
  for (const [sub, [departmentCode, role]] of Object.entries(staffOf))
    await tx
      .insertInto('staff')
      .values({
        personId: tx.selectFrom('person').select('id').where('subject', '=', `oidc|${sub}`).$asScalar(),
        departmentCode,
        roles: [role],
      })
      .execute()
}

const FUNDERS = [
  { funder: 'city', share: 4000, region: '320200' },
  { funder: 'district', share: 6000, region: '320213' },
] as const

async function insertPolicy(tx: Tx, id: string, listType: string, source: object, cap: number | null): Promise<void> {
  const rule = parsePolicyRule(source)
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems))
  const at = new Date('2026-01-01T00:00:00Z')
  await tx
    .insertInto('document')
    .values({ id, docNo: `锡示例〔2026〕${id}`, title: '示例', issuer: '无锡市', level: 'city', region: '320200' })
    .execute()
  await tx
    .insertInto('policy')
    .values({
      id,
      documentId: id,
      title: `${id}奖励`,
      departmentCode: 'kjj',
      mode: 'no_application',
      listType,
      category: '科技',
      createdAt: at,
    })
    .execute()
  await tx
    .insertInto('policyVersion')
    .values({
      policyId: id,
      version: 1,
      status: 'published',
      source: toJson(source),
      rule: toJson(rule.value),
      summary: '通过认定即奖励',
      basis: '锡示例〔2026〕1号 第一条',
      funders: toJson(FUNDERS.map(({ funder, share }) => ({ funder, share }))),
      amountCapFen: cap,
      validFrom: '2026-01-01',
      publishedAt: at,
    })
    .execute()
  for (const { funder, region } of FUNDERS)
    await appropriate(tx, { policyId: id, year: 2026, funder, region }, 1_000_000_000_000, at)
}

async function insertEnterprises(tx: Tx, count: number, firstPhone: string): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...enterprise(index + 1),
    phone: index === 0 ? firstPhone : null,
  }))
  await sql`insert into enterprise (uscc, name, region, phone_sealed)
    select uscc, name, '320213', phone from json_to_recordset(${toJson(rows)}::json) as n(uscc text, name text, phone text)`.execute(
    tx,
  )
}

async function insertFacts(
  tx: Tx,
  facts: readonly (Omit<Fact, 'source' | 'asOf'> & { uscc: string; asOf?: string })[],
): Promise<void> {
  const rows = facts.map((fact) => ({ ...fact, period: fact.period ?? '', asOf: fact.asOf ?? '2026-11-01' }))
  await sql`insert into fact (uscc, attribute, period, value, source, as_of, recorded_at)
    select uscc, attribute, period, value, 'tax', "asOf", now()
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as f(uscc text, attribute text, period text, value jsonb, "asOf" date)`.execute(
    tx,
  )
}

/** A CSV file with these lines under the template's headings. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  [['统一社会信用代码', '企业名称', '金额(元)', '兑付依据'], ...lines].map((line) => line.join(',')).join('\r\n')
