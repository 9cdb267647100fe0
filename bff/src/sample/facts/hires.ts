import type { Item } from '@huiqi/shared/condition'
import { addDays } from '@huiqi/shared/workday'
import type { Random } from '../random.ts'
import { type Draft, roundedFen, standing } from './draft.ts'
import type { Profile } from './profile.ts'

/** Who is hired; the first row is everybody whom no policy names. */
const categories = [
  { name: null, weight: 6, ages: [25, 50] },
  { name: '毕业年度高校毕业生', weight: 3, ages: [21, 25] },
  { name: '离校两年内未就业', weight: 1.5, ages: [22, 26] },
  { name: '登记失业', weight: 2, ages: [18, 45] },
  { name: '登记失业半年以上', weight: 1, ages: [28, 50] },
  { name: '脱贫人口', weight: 0.6, ages: [20, 50] },
] as const

const homes = ['320200', '320300', '320800', '340100', '341200', '411600', '520500']
const maxHires = 12
const minimumWageYuan = 2490

/** People hired in the last two years, one by one. */
export function hireFacts(profile: Profile): Draft[] {
  const { enterprise } = profile
  const random = profile.random('hires')
  const expected = enterprise.staff * 0.1 * random.next() * 2
  const count = enterprise.featured ? 4 : Math.min(Math.floor(expected + random.next()), maxHires)
  if (enterprise.entityType === '个体工商户') return []
  return [
    standing(
      'hires',
      Array.from({ length: count }, () => hire(random, profile)),
    ),
  ]
}

function hire(random: Random, { enterprise, today }: Profile): Item {
  const { name, ages } = random.pickWeighted(categories)
  const days = random.int(20, Math.min(700, Math.max(20, enterprise.ageDays)))
  const months = Math.floor(days / 30.5)
  const contract = random.chance(0.95) || enterprise.featured !== null
  const insured = Math.max(0, months - random.int(0, 2))
  const unemployed = name?.startsWith('登记失业') ?? false
  return {
    hire_person_category: name ? [name] : [],
    hire_person_age: random.int(ages[0], ages[1]),
    hire_person_hukou: random.pick(homes),
    hire_date: addDays(today, -days),
    has_labor_contract: contract,
    labor_contract_term_months: contract ? random.pick([12, 24, 36, 36, 60]) : 0,
    hire_person_insured_months: insured,
    hire_stable_months: random.chance(0.85) ? months : Math.floor(months / 2),
    hire_insurance_paid: roundedFen(insured * minimumWageYuan * 0.25),
    hire_unemployed_months: unemployed ? random.int(name === '登记失业' ? 1 : 6, 18) : 0,
    hire_cert_note: unemployed && random.chance(0.7) ? '企业吸纳税收政策' : null,
    hire_benefits: name && random.chance(0.1) ? ['一次性吸纳就业补贴'] : [],
  }
}
