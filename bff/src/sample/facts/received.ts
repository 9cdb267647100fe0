import type { HistoryEntry } from '@huiqi/shared/condition'
import { addYears } from '../city/days.ts'
import { type Draft, roundedFen, standing } from './draft.ts'
import type { Profile } from './profile.ts'
import { highTechHistory } from './titles.ts'

/** Lists of the ministries that it is on, and benefits that it already had. */
export function receivedFacts(profile: Profile): Draft[] {
  const { enterprise, year } = profile
  const random = profile.random('received')
  const on = (name: string, share: number, day: string): HistoryEntry[] =>
    random.chance(share) && day <= profile.today && day > profile.founded ? [{ name, obtainedOn: day }] : []
  const had = (name: string, share: number, yuan: number): HistoryEntry[] =>
    on(name, enterprise.featured ? 0 : share, `${year - 1}-09-20`).map((entry) => ({
      ...entry,
      amount: roundedFen(yuan),
    }))
  return [
    standing('on_official_list', [
      ...on('先进制造业加计抵减名单', enterprise.tech ? 0.3 : 0, `${year}-04-10`),
      ...on('设备更新备选项目清单', enterprise.tech ? 0.05 : 0, `${year - 1}-08-01`),
    ]),
    standing('benefit_received', [
      ...highTechReward(profile),
      ...had('一次性吸纳就业补贴', 0.05, 5000),
      ...had('其他中央财政贴息', 0.03, 8000),
    ]),
  ]
}

/** Paid a year after the first certificate; last year's are still to be paid. */
function highTechReward(profile: Profile): HistoryEntry[] {
  const [first] = highTechHistory(profile)
  if (!first || first.obtainedOn >= `${profile.year - 1}-01-01`) return []
  return [{ name: '首次认定高新技术企业奖励', obtainedOn: addYears(first.obtainedOn, 1), amount: roundedFen(300_000) }]
}
