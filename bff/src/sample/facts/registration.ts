import { sizeNames } from '@huiqi/shared/size'
import { addYears } from '../city/days.ts'
import { type Draft, standing } from './draft.ts'
import type { Profile } from './profile.ts'

/** 无锡's national zones, which are no regions of their own. */
const zones: Readonly<Record<string, { readonly name: string; readonly share: number }>> = {
  '320214': { name: '无锡国家高新技术产业开发区', share: 0.75 },
  '320205': { name: '锡山经济技术开发区', share: 0.35 },
  '320206': { name: '惠山经济开发区', share: 0.3 },
  '320281': { name: '江阴高新技术产业开发区', share: 0.25 },
  '320282': { name: '宜兴环保科技工业园', share: 0.25 },
}

const cities = ['310100', '320100', '320500', '330100', '440300', '340100']

/** Divisions that past and present policies name as groups. */
const industryGroups: Readonly<Record<string, string>> = {
  '62': '餐饮',
  '52': '零售',
  '61': '住宿',
  '7291': '旅游',
  '54': '公路水路运输',
}

/** Who the enterprise is: 市场监管's register and what follows from it. */
export function registrationFacts(profile: Profile): Draft[] {
  const { enterprise, founded, today } = profile
  const { entityType, region, trade, ageDays } = enterprise
  const random = profile.random('registration')
  const incorporated = entityType !== '个体工商户'
  const zone = zones[region]
  const migrated = incorporated && ageDays > 1000 && random.chance(0.02)
  const introduced = incorporated && ageDays < 1100 && random.chance(0.15)
  const group = industryGroups[trade.industry] ?? industryGroups[trade.industry.slice(0, 2)]
  return [
    standing('registered_region', region),
    standing('registered_zone', zone && random.chance(zone.share) ? [zone.name] : []),
    standing('industry_code', trade.industry),
    standing('industry_group', group ? [group] : []),
    standing('entity_type', entityType),
    standing('is_legal_person', incorporated),
    standing('established_date', founded),
    standing('ownership', enterprise.ownership),
    standing('is_newly_introduced', introduced),
    standing('bank_account', enterprise.account !== null),
    standing('migrated_from_outside', migrated ? [{ name: random.pick(cities), obtainedOn: addYears(today, -2) }] : []),
    ...sizeFact(profile, incorporated),
    ...(incorporated && random.chance(0.06) ? [standing('converted_from', '个体工商户')] : []),
    ...(trade.consumption ? [standing('consumption_field', trade.consumption)] : []),
    ...(trade.industry === '8053' ? [standing('org_type', random.chance(0.4) ? '盲人按摩机构' : '其他')] : []),
    ...(random.chance(0.5) ? [standing('leases_state_property', random.chance(0.08))] : []),
  ]
}

function sizeFact({ size }: Profile, incorporated: boolean): Draft[] {
  if (!incorporated) return [standing('enterprise_size', '个体')]
  return size ? [standing('enterprise_size', sizeNames[size])] : []
}
