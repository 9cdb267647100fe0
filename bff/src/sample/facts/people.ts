import { type Draft, figure, percent, standing } from './draft.ts'
import type { Profile } from './profile.ts'

/** Staff in total: insured, let go, disabled. */
export function peopleFacts(profile: Profile): Draft[] {
  const { enterprise, closed, running, year } = profile
  const random = profile.random('people')
  if (enterprise.entityType === '个体工商户') return [figure('employee_count', year, running.staff)]
  const insuredShare = enterprise.featured ? 1 : 0.7 + 0.3 * Math.sqrt(random.next())
  const disabledShare = random.chance(0.12) ? 0.005 + 0.03 * random.next() : 0
  const specialised = !enterprise.featured && random.chance(0.004)
  const monthsInsured = Math.max(0, Math.floor(enterprise.ageDays / 30.5) - random.int(0, 3))
  return [
    figure('unemployment_ins_paid_months', year, monthsInsured),
    figure('new_hire_ratio', year, percent(random.next() ** 3 * 0.3)),
    standing('event_attended', random.chance(0.08)),
    ...[running, ...closed.slice(0, 1)].flatMap(({ year: of, staff }) => [
      figure('employee_count', of, staff),
      figure('insured_count', of, Math.max(1, Math.round(staff * insuredShare))),
    ]),
    ...closed.slice(0, 1).flatMap(({ year: of, staff }) => {
      const disabled = Math.round(staff * (specialised ? 0.35 : disabledShare))
      return [
        figure('disabled_employee_count', of, disabled),
        figure('disabled_employ_ratio', of, percent(disabled / staff)),
        ...(disabled > 0 ? [figure('disabled_wage_vs_min', of, percent(1 + random.next()) / 100)] : []),
      ]
    }),
    ...closed
      .slice(0, 1)
      .flatMap(({ year: of, share }) =>
        share === 1
          ? [
              figure('layoff_rate', of, enterprise.featured ? 2.3 : percent(random.next() ** 4 * 0.3)),
              figure('unemployment_ins_paid_months', of, Math.max(0, monthsInsured - 12 * (year - of))),
            ]
          : [],
      ),
  ]
}
