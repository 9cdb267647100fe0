import type { HistoryEntry } from '@huiqi/shared/condition'
import type { CivilDate } from '@huiqi/shared/workday'
import { validFor, yearOf } from '../city/days.ts'
import { type Draft, standing } from './draft.ts'
import type { Profile } from './profile.ts'
import { aboveScaleType, firstYearAboveScale } from './scale.ts'

/** Titles, certificates and registers, each with its whole history. */
export function titleFacts(profile: Profile): Draft[] {
  const { enterprise } = profile
  if (enterprise.entityType === '个体工商户') return [standing('qualification', [])]
  const highTech = highTechHistory(profile)
  const random = profile.random('titles')
  return [
    standing('qualification', [...highTech, ...ladder(profile, highTech), ...smallProfit(profile)]),
    standing('certification', certificates(profile)),
    standing('above_scale_type', scaleHistory(profile)),
    ...(enterprise.tech ? [standing('application_valid', random.chance(0.4))] : []),
    ...(enterprise.trade.industry.startsWith('47') ? [standing('construction_grade', buildingLicence(profile))] : []),
  ]
}

/** Two rounds a year of certificates that hold three years (国科发火〔2016〕32号), renewed or not. */
export function highTechHistory(profile: Profile): HistoryEntry[] {
  const { enterprise, founded, year, today } = profile
  const random = profile.random('high tech')
  const round = random.pick(['-11-06', '-12-13'])
  const firstPossible = Math.max(yearOf(founded) + 2, year - 9)
  const first = random.int(firstPossible, Math.max(firstPossible, year))
  const drawn = enterprise.tech && random.chance(0.5) ? [first] : []
  while (drawn.length > 0 && drawn.length < 4 && random.chance(0.88)) drawn.push(drawn.at(-1)! + 3)
  const years = enterprise.featured?.highTechYearsAgo.map((ago) => year - ago) ?? drawn
  const days = years.map((of) => `${of}${round}`).filter((day) => day <= today && day > founded)
  return days.map((day, i) => award('高新技术企业', day, 3, days[i - 1]))
}

/** Climbed one a year; `share` is how many of those on the step before get there. */
const steps = [
  { name: '市级专精特新', share: 0.4 },
  { name: '省级专精特新中小企业', share: 0.5 },
  { name: '国家级专精特新小巨人', share: 0.25 },
  { name: '省级制造业单项冠军', share: 0.3 },
] as const

const growthTitles = ['雏鹰企业', '雏鹰企业', '雏鹰企业', '瞪羚企业', '瞪羚企业', '准独角兽企业']

function ladder(profile: Profile, highTech: readonly HistoryEntry[]): HistoryEntry[] {
  const { enterprise, today, year, founded } = profile
  const random = profile.random('ladder')
  const titles: HistoryEntry[] = []
  const give = (name: string, day: CivilDate, years: number) => {
    if (day <= today && day > founded) titles.push(award(name, day, years))
  }
  // 科技型中小企业 is registered anew each year; its first number counts as the first entry.
  const entered = enterprise.tech ? year - random.int(0, 3) : Number.POSITIVE_INFINITY
  const smallEnough = enterprise.staff <= 500
  for (let of = entered; smallEnough && of <= year; of++) {
    const previous = of > entered ? `${of - 1}-06-20` : undefined
    if (`${of}-06-20` <= today && `${of}-06-20` > founded)
      titles.push(award('科技型中小企业', `${of}-06-20`, 1, previous))
  }
  const since = highTech[0]
  if (!since) return titles
  let at = yearOf(since.obtainedOn) + 1
  for (const { name, share } of steps) {
    if (!random.chance(share)) break
    give(name, `${at}-0${random.int(4, 9)}-15`, 3)
    at += 1
  }
  if (random.chance(0.1)) give(random.pick(growthTitles), `${year - random.int(0, 1)}-05-18`, 3)
  if (random.chance(0.06)) give(random.pick(['省级绿色工厂', '国家级绿色工厂']), `${year - random.int(0, 3)}-03-10`, 3)
  return titles
}

/** 小型微利企业, settled by the tax office each May for the year before: 财政部 税务总局公告2023年第12号. */
function smallProfit({ closed, founded }: Profile): HistoryEntry[] {
  const [last] = closed
  if (!last || last.income > 3_000_000 || last.assets > 50_000_000 || last.staff > 300) return []
  const day = `${last.year + 1}-01-01`
  return day > founded ? [award('小型微利企业', day, 1)] : []
}

function certificates(profile: Profile): HistoryEntry[] {
  const random = profile.random('certificates')
  const { enterprise, year, founded } = profile
  const agrarian = enterprise.trade.industry.startsWith('0')
  const share = agrarian ? 0.3 : enterprise.tech ? 0.12 : 0.02
  const name = random.pick(agrarian ? ['有机产品', '绿色食品'] : ['两化融合管理体系', '智能制造能力成熟度'])
  const day = `${year - random.int(1, 2)}-0${random.int(1, 9)}-12`
  return random.chance(share) && day > founded ? [award(name, day, 3)] : []
}

/** Entered in the January after the first year above the line. */
function scaleHistory(profile: Profile): HistoryEntry[] {
  const type = aboveScaleType(profile)
  const first = firstYearAboveScale(profile)
  if (!type || first === undefined) return []
  const oldest = profile.closed.at(-1)!.year
  // Beyond the figures that are kept, the entry lies some years further back.
  const passed = first === oldest ? Math.max(yearOf(profile.founded), first - 2) : first
  const day = `${passed + 1}-01-15`
  return day <= profile.today ? [{ name: type, obtainedOn: day }] : []
}

function buildingLicence(profile: Profile): HistoryEntry[] {
  const random = profile.random('licence')
  const day = `${profile.year - random.int(1, 4)}-07-01`
  const grade = random.pick(['三级', '三级', '三级', '二级', '二级', '一级'])
  return day > profile.founded ? [{ ...award('施工总承包', day, 5), grade }] : []
}

const award = (name: string, obtainedOn: CivilDate, years: number, previous?: CivilDate): HistoryEntry => ({
  name,
  obtainedOn,
  validTo: validFor(obtainedOn, years),
  renewalOf: previous ?? null,
})
