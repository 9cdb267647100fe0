import { choice, date, freshness, history, measure, standing, tags, yesNo } from './define.ts'

const ofProduct = { granularity: 'product' } as const

/** Titles, certificates, lists, events and what was already received. */
export const awards = [
  history('qualification', '资质称号', 'science', { alsoFrom: ['industry', 'ecology', 'commerce'] }),
  history('certification', '认证证书', 'market', { alsoFrom: ['agriculture', 'industry'] }),
  history('construction_grade', '建筑业资质等级', 'housing', { values: ['特级', '一级', '二级', '三级'] }),
  history('on_official_list', '所在官方名单', 'competent'),
  history('listing_event', '挂牌上市节点', 'capital'),
  history('benefit_received', '已享受的政策或资金', 'finance', {
    alsoFrom: ['payer', 'platform'],
    freshnessDays: freshness.list,
  }),
  measure('次')('times_received', '已享受次数', 'payer', { freshnessDays: freshness.list }),
  tags('product_tag', '产品称号', 'industry', { ...ofProduct, alsoFrom: ['agriculture'] }),
  yesNo('insurance_continuous', '投保连续', 'insurer', ofProduct),
  measure('个')('certification_count', '有效认证产品数', 'agriculture'),
  yesNo('application_valid', '当年有效申报', 'science'),
  date('event_date', '事件日期', 'competent', { freshnessDays: null }),
  standing('月')('months_since_event', '距事件月数', 'competent', {
    derived: { by: 'months_since', from: 'event_date' },
  }),
  yesNo('event_host', '承办活动', 'commerce'),
  yesNo('clean_production_audit', '完成清洁生产审核', 'ecology'),
  yesNo('zero_discharge', '零排放', 'ecology'),
  yesNo('large_production_scale', '达较大生产规模', 'agriculture'),
  choice('consumption_field', '消费领域', 'commerce', { alsoFrom: ['central_bank'] }),
]
