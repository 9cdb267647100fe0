import { isWithinRegion } from '@huiqi/shared/region'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'
import { appropriate } from '../../payout/ledger.ts'
import { fundersOf } from '../../policy/library/funders.ts'
import { readGroups } from '../../policy/library/groups.ts'
import { type LibraryPolicy, policyFiles, readPolicy } from '../../policy/library/read-library.ts'
import { termsOfRule } from '../../policy/terms-of-rule.ts'
import { sampleDepartments } from '../index.ts'
import type { City } from './city.ts'

const CITY = '320200'

/** The city's office for a duty; what no office of its own answers for is 发改委's, which keeps the list (鹰潭 方案 四(二)). */
const OFFICES: Readonly<Record<string, string>> = {
  science: 'kjj',
  industry: 'gxj',
  hr: 'rsj',
  commerce: 'swj',
  tax: 'shuiwu',
  housing: 'zjj',
  agriculture: 'nyj',
  disabled: 'cl',
}

/** What a funder sets aside for one policy and year in the sample, 分: 5 000 万元. */
const APPROPRIATION_FEN = 5_000_000_000

/** Where the source does not say since when a policy is in force: before anything in the sample happens. */
const IN_FORCE_SINCE = '2000-01-01'

/** The real policies that apply in the city, each with the budgets it is paid from. */
export async function loadPolicies(db: Tx, city: City): Promise<void> {
  const applying = policyFiles()
    .map(readPolicy)
    .filter(({ policy }) => isWithinRegion(CITY, policy.region) || isWithinRegion(policy.region, CITY))
  for (const entry of applying) {
    await loadPolicy(db, entry, city)
    if (entry.policy.mode === 'no_application') await loadBudgets(db, entry, city)
  }
  await loadGroups(db, new Set(applying.map(({ policy }) => policy.id)))
}

/** The groups of which at least two policies apply. */
async function loadGroups(db: Tx, policyIds: ReadonlySet<string>): Promise<void> {
  for (const { id, rule, per, annualCap, text, basis, members } of readGroups()) {
    const present = members.filter((policyId) => policyIds.has(policyId))
    if (present.length < 2) continue
    await db.insertInto('policyGroup').values({ id, rule, per, annualCapFen: annualCap, text, basis }).execute()
    await db
      .insertInto('policyGroupMember')
      .values(present.map((policyId, i) => ({ groupId: id, policyId, place: i + 1 })))
      .execute()
  }
}

async function loadPolicy(db: Tx, { policy, rule }: LibraryPolicy, city: City): Promise<void> {
  const { id, document, params, define, condition, benefit } = policy
  const { funders, amountCapFen } = termsOfRule(rule.benefit, document.level)
  await db
    .insertInto('document')
    .values({
      id,
      docNo: document.no ?? '文号未公开',
      title: document.title ?? policy.title,
      issuer: document.issuer,
      level: document.level,
      region: policy.region,
      sample: true,
    })
    .execute()
  await db
    .insertInto('policy')
    .values({
      id,
      documentId: id,
      title: policy.title,
      departmentCode: OFFICES[policy.department] ?? 'fgw',
      mode: policy.mode,
      listType: policy.list_type,
      category: policy.category,
      createdAt: city.now,
    })
    .execute()
  await db
    .insertInto('policyVersion')
    .values({
      policyId: id,
      version: 1,
      status: 'published',
      source: toJson({ params, define, condition, benefit }),
      rule: toJson(rule),
      summary: policy.summary,
      basis: document.no ?? document.issuer,
      funders: toJson(funders),
      period: policy.period,
      amountCapFen,
      validFrom: policy.valid.from ?? IN_FORCE_SINCE,
      validTo: policy.valid.to,
      publishedAt: city.now,
    })
    .execute()
}

async function loadBudgets(db: Tx, { policy, rule }: LibraryPolicy, { today, now }: City): Promise<void> {
  const year = Number(today.slice(0, 4))
  const districts = sampleDepartments.filter(({ kind, region }) => kind === 'finance' && region !== CITY)
  const regions = {
    central: ['100000'],
    province: ['320000'],
    city: [CITY],
    district: districts.map(({ region }) => region),
  }
  for (const { funder } of fundersOf(rule.benefit, policy.document.level))
    for (const region of regions[funder])
      for (const budgetYear of [year, year - 1])
        await appropriate(db, { policyId: policy.id, year: budgetYear, funder, region }, APPROPRIATION_FEN, now)
}
