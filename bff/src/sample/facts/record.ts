import { addDays } from '@huiqi/shared/workday'
import { type Draft, standing } from './draft.ts'
import type { Profile } from './profile.ts'

const badRecords = ['拖欠工资', '欠缴社保', '环境行政处罚', '税收违法']
const incidents = ['安全', '质量', '环境']
const creditGrades = [
  { grade: 'A', weight: 14 },
  { grade: 'B', weight: 62 },
  { grade: 'C', weight: 8 },
  { grade: 'D', weight: 3 },
]
const useGrades = [
  { grade: 'A', weight: 22 },
  { grade: 'B', weight: 48 },
  { grade: 'C', weight: 24 },
  { grade: 'C-', weight: 4 },
  { grade: 'D', weight: 2 },
]
const ownerCategories = ['脱贫人口', '登记失业半年以上', '毕业年度毕业生']

/** Its standing with the authorities: taxes, credit, incidents. The personas' enterprises have a clean record. */
export function recordFacts(profile: Profile): Draft[] {
  const { enterprise, running } = profile
  const random = profile.random('record')
  const spotted = (probability: number) => enterprise.featured === null && random.chance(probability)
  const entry = (names: readonly string[]) => ({
    name: random.pick(names),
    obtainedOn: addDays(profile.today, -random.int(10, Math.min(1500, enterprise.ageDays + 9))),
  })
  const individual = enterprise.entityType === '个体工商户'
  return [
    standing('dishonest_list', spotted(0.006)),
    standing('abnormal_list', spotted(0.025)),
    standing('bad_record', spotted(0.02) ? [entry(badRecords)] : []),
    standing('incident', spotted(0.006) ? [entry(incidents)] : []),
    standing('social_insurance_paid', !spotted(0.03)),
    standing('tax_status', spotted(0.02) ? '非正常' : '正常'),
    standing('vat_taxpayer_type', running.revenue > 5_000_000 ? '一般纳税人' : '小规模纳税人'),
    standing('industry_restriction', spotted(0.01) ? random.pick(['限制类', '禁止类']) : '无'),
    ...(individual ? ownerFact(profile) : [standing('tax_credit_grade', gradeOf(profile))]),
    ...(isAboveScaleIndustry(profile) ? [standing('intensive_use_grade', random.pickWeighted(useGrades).grade)] : []),
  ]
}

/** Without a full year behind it an enterprise is graded M (国家税务总局公告2018年第8号). */
function gradeOf(profile: Profile): string {
  if (profile.enterprise.featured) return 'A'
  return profile.closed[0]?.share === 1 ? profile.random('credit').pickWeighted(creditGrades).grade : 'M'
}

function ownerFact(profile: Profile): Draft[] {
  const random = profile.random('owner')
  return random.chance(0.12) ? [standing('owner_person_category', random.pick(ownerCategories))] : []
}

const isAboveScaleIndustry = ({ enterprise, closed }: Profile): boolean =>
  '1234'.includes(enterprise.trade.industry[0]!) &&
  enterprise.trade.industry < '47' &&
  (closed[0]?.revenue ?? 0) >= 20_000_000
