import { addDays } from '@huiqi/shared/workday'
import { type Draft, roundedFen, standing } from './draft.ts'
import type { Profile } from './profile.ts'

/** Equipment projects of manufacturers, and products of their own that carry a title. */
export const projectFacts = (profile: Profile): Draft[] => [...projects(profile), ...products(profile)]

function projects(profile: Profile): Draft[] {
  const random = profile.random('projects')
  const { enterprise, running } = profile
  const manufacturer = enterprise.trade.industry >= '1300' && enterprise.trade.industry < '4400'
  if (!manufacturer || !random.chance(0.1)) return []
  const invested = running.revenue * (0.05 + 0.2 * random.next())
  const scope = random.pick(['单台设备', '整条产线', '整车间', '整厂'])
  const project = {
    project_type: '技术改造',
    project_investment: roundedFen(invested),
    project_fixed_investment: roundedFen(invested * 0.9),
    tech_upgrade_investment: roundedFen(invested * 0.8),
    project_equipment_investment: roundedFen(invested * 0.7),
    project_scope: scope,
  }
  return [standing('projects', [project])]
}

function products(profile: Profile): Draft[] {
  const random = profile.random('products')
  const { enterprise, running, today } = profile
  if (!enterprise.tech || !random.chance(0.04)) return []
  const sales = running.revenue * 0.1
  const product = {
    product_tag: [random.pick(['首台套', '首台套目录', '首批次'])],
    product_awarded_on: addDays(today, -random.int(60, 900)),
    product_sales: roundedFen(sales),
    insurance_continuous: random.chance(0.8),
    insurance_premium: roundedFen(sales * 0.03),
    insurance_rate: random.int(20, 35) / 10,
  }
  return [standing('products', [product])]
}
