import { type EnterpriseSize, enterpriseSize } from '@huiqi/shared/size'
import { addDays, type CivilDate } from '@huiqi/shared/workday'
import { yearOf } from '../city/days.ts'
import type { SampleEnterprise } from '../city/enterprise.ts'
import { type Random, randomFor } from '../random.ts'

/** What really happened in one year; what the departments know of it is another matter. */
export interface YearFigures {
  readonly year: number
  /** Share of the year in which the enterprise existed. */
  readonly share: number
  readonly staff: number
  /** 元, like the others below. */
  readonly revenue: number
  readonly assets: number
  /** 应纳税所得额; 0 in a year of loss. */
  readonly income: number
  readonly research: number
}

/** The truth about an enterprise, as far back as anybody keeps figures. */
export interface Profile {
  readonly enterprise: SampleEnterprise
  readonly today: CivilDate
  readonly year: number
  readonly founded: CivilDate
  /** The closed years, latest first: `closed[0]` is last year. At most four. */
  readonly closed: readonly YearFigures[]
  /** The running year as if it were whole. */
  readonly running: YearFigures
  readonly size: EnterpriseSize | undefined
  /** A stream of this enterprise's own for one topic. */
  readonly random: (topic: string) => Random
}

const yearsKept = 4

export function profileOf(enterprise: SampleEnterprise, today: CivilDate): Profile {
  const random = (topic: string) => randomFor(enterprise.uscc, topic)
  const year = yearOf(today)
  const founded = addDays(today, -enterprise.ageDays)
  const years = figuresOf(enterprise, random('figures'), year)
  const existed = years
    .map((figures) => ({ ...figures, share: shareOf(founded, figures.year) }))
    .filter(({ share }) => share > 0)
    .map((figures) => ({
      ...figures,
      revenue: figures.revenue * figures.share,
      income: figures.income * figures.share,
    }))
  const closed = existed.filter((figures) => figures.year < year)
  const running = years[0]!
  const { revenue, assets, staff } = closed[0] ?? running
  return {
    enterprise,
    today,
    year,
    founded,
    closed,
    running,
    size: enterpriseSize(enterprise.trade.industry, {
      staff,
      revenueWan: revenue / 10_000,
      assetsWan: assets / 10_000,
    }),
    random,
  }
}

/** Latest first, walked backwards from today's size. */
function figuresOf(enterprise: SampleEnterprise, random: Random, thisYear: number): YearFigures[] {
  const { trade, tech, featured } = enterprise
  const margin = featured ? 0.08 : 0.05 + 0.07 * random.normal()
  const intensity = tech ? 0.02 + 0.08 * random.next() : 0
  const assetTurn = 0.5 + random.next()
  let staff = enterprise.staff
  let revenue = staff * trade.revenueWanPerHead * 10_000 * random.logNormal(1, 0.35)
  return Array.from({ length: yearsKept + 1 }, (_, back) => {
    const figures: YearFigures = {
      year: thisYear - back,
      share: 1,
      staff: Math.max(1, Math.round(staff)),
      revenue,
      assets: revenue / assetTurn,
      income: Math.max(0, revenue * (margin + 0.01 * random.normal())),
      research: revenue * intensity * (0.9 + 0.2 * random.next()),
    }
    const drawn = Math.min(Math.max(0.07 + 0.18 * random.normal(), -0.4), 1.2)
    const growth = featured ? 0.12 : drawn
    revenue /= 1 + growth
    staff /= 1 + growth * 0.4
    return figures
  })
}

function shareOf(founded: CivilDate, year: number): number {
  const foundedYear = yearOf(founded)
  if (foundedYear !== year) return foundedYear < year ? 1 : 0
  return (13 - Number(founded.slice(5, 7))) / 12
}
