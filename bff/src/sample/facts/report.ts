import { attributeOf, type Department } from '@huiqi/shared/attribute'
import type { Fact } from '@huiqi/shared/condition'
import { addDays, type CivilDate } from '@huiqi/shared/workday'
import { lastDayOf } from '../city/days.ts'
import type { Draft } from './draft.ts'
import type { Profile } from './profile.ts'

/** Shares of values that never arrive, and that arrived once and then no more. */
const usualGaps = { missing: 0.03, stale: 0.02 }

/** Attributes that are known worse than others: shared late, or only where somebody looked. */
const gaps: Readonly<Record<string, typeof usualGaps>> = {
  registered_region: { missing: 0, stale: 0.01 },
  established_date: { missing: 0.002, stale: 0 },
  entity_type: { missing: 0, stale: 0.01 },
  industry_code: { missing: 0.02, stale: 0.02 },
  enterprise_size: { missing: 0.08, stale: 0.1 },
  ownership: { missing: 0.1, stale: 0.02 },
  layoff_rate: { missing: 0.12, stale: 0.03 },
  insured_count: { missing: 0.06, stale: 0.02 },
  taxable_income: { missing: 0.15, stale: 0 },
  total_assets: { missing: 0.12, stale: 0 },
  rd_expense: { missing: 0.2, stale: 0 },
  tax_credit_grade: { missing: 0.06, stale: 0.03 },
  industry_restriction: { missing: 0.3, stale: 0.05 },
  leases_state_property: { missing: 0.6, stale: 0.1 },
  disabled_employee_count: { missing: 0.25, stale: 0 },
  disabled_employ_ratio: { missing: 0.25, stale: 0 },
  loans: { missing: 0.35, stale: 0.1 },
}

/** Days that a source usually lags behind, at most. */
const lagDays: Readonly<Partial<Record<Department, number>>> = { market: 7, reform: 3, tax: 30, hr: 30, stats: 40 }
const usualLagDays = 60

/** What the departments have told the platform by today: with gaps, some of it long ago. */
export function report(profile: Profile, drafts: readonly Draft[]): Fact[] {
  const { featured } = profile.enterprise
  return drafts.flatMap((draft) => {
    const { owner } = attributeOf(draft.attribute)!
    const random = profile.random(`report ${draft.attribute} ${draft.period}`)
    const [fate, lag, age] = [random.next(), random.next(), random.next()]
    const { missing, stale } = featured ? { missing: 0, stale: 0 } : (gaps[draft.attribute] ?? usualGaps)
    if (fate < missing || featured?.unreported.includes(draft.attribute)) return []
    const daysLate = Math.floor(lag * Math.min(lagDays[owner] ?? usualLagDays, freshDays(draft.attribute)))
    const stopped = draft.period === null && fate < missing + stale ? 200 + Math.floor(age * 500) : 0
    const asOf = reportedOn(draft.period, profile.today, daysLate + stopped)
    return [{ ...draft, source: owner, asOf: notBefore(asOf, profile.founded) }]
  })
}

/** A source that is not cut off reports well within the limit of freshness. */
const freshDays = (attribute: string): number => (attributeOf(attribute)!.freshnessDays ?? usualLagDays) / 2

/** A closed period's figure is final some weeks after it: a year's with the tax settlement at the end of May. */
function reportedOn(period: string | null, today: CivilDate, daysLate: number): CivilDate {
  if (period === null || lastDayOf(period) >= today) return addDays(today, -daysLate)
  const settled = period.length === 4 ? `${Number(period) + 1}-05-31` : addDays(lastDayOf(period), 20)
  return settled < today ? settled : today
}

const notBefore = (date: CivilDate, founded: CivilDate): CivilDate => (date < founded ? founded : date)
