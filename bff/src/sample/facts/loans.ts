import type { Item } from '@huiqi/shared/condition'
import { addDays } from '@huiqi/shared/workday'
import type { Random } from '../random.ts'
import { type Draft, roundedFen, standing } from './draft.ts'
import type { Profile } from './profile.ts'

const lenders = ['中国银行', '工商银行', '农业银行', '建设银行', '交通银行', '招商银行', '江苏银行', '无锡农商银行']
const statuses = ['正常', '正常', '正常', '正常', '正常', '正常', '正常', '已还贷', '已还贷', '逾期']

/** Loans of the last two years. */
export function loanFacts(profile: Profile): Draft[] {
  const random = profile.random('loans')
  const { enterprise } = profile
  const count = random.chance(enterprise.featured ? 1 : 0.3) ? random.int(1, 3) : 0
  const loans = Array.from({ length: count }, () => loan(random, profile))
  return [standing('loans', loans)]
}

function loan(random: Random, { enterprise, today, running }: Profile): Item {
  const service = enterprise.trade.consumption !== null
  const days = random.int(30, Math.min(700, Math.max(30, enterprise.ageDays)))
  const yuan = Math.round((running.revenue * (0.05 + 0.25 * random.next())) / 10_000) * 10_000
  const rate = random.int(28, 46) / 10
  const signedOn = addDays(today, -days)
  return {
    loan_contract_date: signedOn,
    loan_issue_date: addDays(signedOn, random.int(0, 15)),
    loan_type: service ? '经营性贷款' : random.pick(['流动资金贷款', '设备更新固定资产贷款', '科技创新类贷款']),
    loan_purpose: service ? random.pick(['改善消费基础设施', '提升服务供给能力', '日常周转']) : '生产经营',
    loan_bank: random.pick(lenders),
    loan_status: enterprise.featured ? '正常' : random.pick(statuses),
    loan_eligible: random.chance(0.7),
    loan_relend_eligible: !service && random.chance(0.3),
    equipment_field: service ? null : '工业',
    loan_principal: roundedFen(yuan),
    loan_rate: rate,
    loan_days: days,
    loan_interest_paid: roundedFen((yuan * rate * days) / 36_500),
    loan_subsidies: random.chance(0.05) ? ['其他中央财政贴息'] : [],
  }
}
