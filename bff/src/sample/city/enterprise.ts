import type { RegionCode } from '@huiqi/shared/region'
import { makeUscc, type Uscc } from '@huiqi/shared/uscc'
import { type Random, randomFor } from '../random.ts'
import { type Featured, featured } from './featured.ts'
import { bankAccount, enterpriseName, personName, phoneNumber } from './names.ts'
import { type Trade, trades } from './trades.ts'

export type EntityType = '企业' | '个体工商户' | '农民专业合作社' | '社会组织'

/** What an enterprise is, whatever the day; its dated facts follow from it in `facts/`. */
export interface SampleEnterprise {
  readonly uscc: Uscc
  readonly name: string
  readonly entityType: EntityType
  readonly region: RegionCode
  readonly trade: Trade
  readonly ownership: '民营' | '国有' | '集体' | '外资' | '混合所有制'
  /** Days since it was founded, on the day the city is loaded. */
  readonly ageDays: number
  /** Staff today. */
  readonly staff: number
  /** Does research of its own. */
  readonly tech: boolean
  readonly legalRepresentative: { readonly name: string; readonly phone: string }
  /** Where it is known (税务 holds the account that pays social insurance). */
  readonly account: { readonly bank: string; readonly number: string } | null
  /** Set for the enterprises of the personas, whose story is written down. */
  readonly featured: Featured | null
}

export const sampleEnterpriseCount = 5000

/** Districts of 无锡 by their share of enterprises. */
const districts = [
  { region: '320281', weight: 24 },
  { region: '320282', weight: 14 },
  { region: '320205', weight: 13 },
  { region: '320213', weight: 13 },
  { region: '320214', weight: 13 },
  { region: '320206', weight: 12 },
  { region: '320211', weight: 11 },
]

const ownerships = [
  { value: '民营', weight: 88 },
  { value: '外资', weight: 5 },
  { value: '国有', weight: 3 },
  { value: '混合所有制', weight: 3 },
  { value: '集体', weight: 1 },
] as const

/** The whole city, the personas' enterprises first. Always the same. */
export function sampleEnterprises(): SampleEnterprise[] {
  const names = new Set(featured.map(({ name }) => name))
  return Array.from({ length: sampleEnterpriseCount }, (_, index) => {
    const story = featured[index] ?? null
    return story ? featuredEnterprise(story, index) : commonEnterprise(index, names)
  })
}

function commonEnterprise(index: number, taken: Set<string>): SampleEnterprise {
  const random = randomFor('enterprise', index)
  const trade = random.pickWeighted(trades)
  const entityType = entityTypeOf(random, trade)
  const alone = entityType === '个体工商户'
  return {
    ...identity(index, random, entityType, random.pickWeighted(districts).region),
    name: uniqueName(random, trade, entityType, taken),
    entityType,
    trade,
    ownership: alone ? '民营' : random.pickWeighted(ownerships).value,
    ageDays: Math.min(Math.round(random.logNormal(2400, 0.9)) + 20, 13_000),
    staff: alone ? random.int(1, 6) : staffOf(random, trade),
    tech: !alone && random.chance(trade.tech),
    account: random.chance(alone ? 0.55 : 0.94) ? bankAccount(random, index) : null,
    featured: null,
  }
}

function featuredEnterprise(story: Featured, index: number): SampleEnterprise {
  const random = randomFor('enterprise', index)
  return {
    ...identity(index, random, '企业', story.region),
    name: story.name,
    staff: story.staff,
    tech: story.tech,
    ageDays: story.ageDays,
    legalRepresentative: story.legalRepresentative,
    trade: trades.find(({ industry }) => industry === story.industry)!,
    entityType: '企业',
    ownership: '民营',
    account: story.hasAccount ? bankAccount(random, index) : null,
    featured: story,
  }
}

function identity(index: number, random: Random, entityType: EntityType, region: RegionCode) {
  const kind = { 企业: '91', 个体工商户: '92', 农民专业合作社: '93', 社会组织: '52' }[entityType]
  // Real bodies' own codes begin with a digit or MA, never with YL; the multiplier only scatters the serial.
  const subject = `YL${String(((index + 1) * 1_000_003) % 10_000_000).padStart(7, '0')}`
  return {
    uscc: makeUscc(kind, region, subject),
    region,
    legalRepresentative: { name: personName(random), phone: phoneNumber(10_000 + index) },
  }
}

/** Many small ones, and one in eighty that is a household name in its district. */
const staffOf = (random: Random, trade: Trade): number =>
  Math.min(Math.max(1, Math.round(random.logNormal(trade.staff, 1.05) * (random.chance(0.0125) ? 16 : 1))), 6000)

function entityTypeOf(random: Random, trade: Trade): EntityType {
  if (random.chance(trade.individual)) return '个体工商户'
  if (trade.industry.startsWith('0')) return random.chance(0.6) ? '农民专业合作社' : '企业'
  return ['8020', '8391', '8514'].includes(trade.industry) && random.chance(0.3) ? '社会组织' : '企业'
}

function uniqueName(random: Random, trade: Trade, entityType: EntityType, taken: Set<string>): string {
  const form = {
    企业: random.chance(0.05) ? '股份有限公司' : '有限公司',
    个体工商户: random.pick(['店', '商行', '经营部']),
    农民专业合作社: '专业合作社',
    社会组织: '服务中心',
  }[entityType]
  let name = enterpriseName(random, random.pick(trade.words), form)
  while (taken.has(name)) name = enterpriseName(random, random.pick(trade.words), form)
  taken.add(name)
  return name
}
