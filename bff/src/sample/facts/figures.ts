import { closedQuarters } from '../city/days.ts'
import { type Draft, figure, percent, roundedFen } from './draft.ts'
import type { Profile, YearFigures } from './profile.ts'
import { aboveScaleType } from './scale.ts'

/** Turnover, tax and research by year; by quarter too where the statistics follow the enterprise. */
export function figureFacts(profile: Profile): Draft[] {
  if (profile.enterprise.entityType === '个体工商户') return soleTraderFigures(profile)
  return [
    ...profile.closed.flatMap((figures, back) => [
      figure('revenue', figures.year, roundedFen(figures.revenue)),
      ...(back === 0 ? lastYearFigures(profile, figures) : []),
      ...(back < 2 ? comparedFigures(profile, figures) : []),
    ]),
    ...quarterFigures(profile),
  ]
}

/** 定期定额: nobody keeps their books, the tax office knows turnover and income. */
function soleTraderFigures({ closed }: Profile): Draft[] {
  return closed
    .slice(0, 2)
    .flatMap(({ year, revenue, income }) => [
      figure('revenue', year, roundedFen(revenue)),
      figure('taxable_income', year, roundedFen(income)),
      figure('six_taxes_payable', year, roundedFen(revenue * 0.004)),
    ])
}

/** Asked of the latest year only. */
function lastYearFigures(profile: Profile, figures: YearFigures): Draft[] {
  const { year, revenue, assets, income, research, staff } = figures
  const { tech, trade } = profile.enterprise
  const random = profile.random('tax')
  const manufacturer = trade.industry >= '1300' && trade.industry < '4400'
  const vat = vatOf(profile, figures)
  const money = (attribute: string, yuan: number) => figure(attribute, year, roundedFen(yuan))
  return [
    money('total_assets', assets),
    money('taxable_income', income),
    money('vat_paid', vat),
    money('six_taxes_payable', vat * 0.12 + revenue * 0.001),
    money('unemployment_insurance_paid', staff * 70_000 * 0.01),
    money('disability_levy_payable', staff <= 30 ? 0 : staff * 0.015 * 70_000),
    ...(manufacturer ? [money('input_vat', vat * (3 + random.next()))] : []),
    ...(manufacturer ? [figure('mfg_sales_ratio', year, percent(0.3 + 0.7 * Math.sqrt(random.next())))] : []),
    ...(tech ? [money('rd_super_deduction', research * 0.9)] : []),
    ...(tech && random.chance(0.3) ? [money('tech_contract_amount', research * random.next() * 2)] : []),
    ...(random.chance(manufacturer ? 0.25 : 0.05) ? [importExport(year, revenue * random.next())] : []),
  ]
}

/** Compared with the year before: growth and increments. */
function comparedFigures(profile: Profile, figures: YearFigures): Draft[] {
  const { year, income, research } = figures
  const vat = vatOf(profile, figures)
  return [
    figure('tax_paid', year, roundedFen(vat + income * 0.15)),
    figure('local_contribution', year, roundedFen(vat * 0.5 + income * 0.06)),
    ...(profile.enterprise.tech ? [figure('rd_expense', year, roundedFen(research))] : []),
  ]
}

const vatOf = (profile: Profile, { year, revenue }: YearFigures): number =>
  revenue * (0.015 + 0.02 * profile.random(`vat ${year}`).next())

const yuanPerDollar = 7

const importExport = (year: number, yuan: number): Draft =>
  figure('import_export_usd', year, roundedFen(yuan / yuanPerDollar))

const quarterShares = [0.21, 0.25, 0.25, 0.29]

/** What 统计 asks of those it follows, by register. */
const followed: Readonly<Record<string, string>> = {
  规上工业: 'output',
  限上批发: 'sales',
  限上零售: 'retail_sales',
  限上餐饮: 'catering_revenue',
  限上住宿: 'catering_revenue',
}

/** Output, sales or turnover of what 统计 follows, for the closed years and the latest quarters. */
function quarterFigures(profile: Profile): Draft[] {
  const attribute = followed[aboveScaleType(profile) ?? '']
  if (!attribute) return []
  const years = [profile.running, ...profile.closed]
  const quarters = closedQuarters(profile.today, 5).flatMap((quarter) => {
    const figures = years.find(({ year }) => String(year) === quarter.slice(0, 4))
    const share = quarterShares[Number(quarter[5]) - 1]! * (0.92 + 0.16 * profile.random(quarter).next())
    return figures?.share === 1 ? [figure(attribute, quarter, roundedFen(figures.revenue * share))] : []
  })
  return [...profile.closed.map(({ year, revenue }) => figure(attribute, year, roundedFen(revenue))), ...quarters]
}
