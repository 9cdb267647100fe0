import { choice, date, freshness, grade, history, industry, measure, region, standing, tags, yesNo } from './define.ts'

/** Who the enterprise is: registration, place, kind, standing with the authorities. */
export const registration = [
  region('registered_region', '注册地', 'market', { alsoFrom: ['tax', 'stats'] }),
  industry('industry_code', '国民经济行业代码', 'market', { alsoFrom: ['tax', 'stats'] }),
  tags('industry_group', '政策定义的行业组', 'competent'),
  choice('entity_type', '主体类型', 'market', {
    alsoFrom: ['civil'],
    values: ['企业', '个体工商户', '社会组织', '农民专业合作社'],
  }),
  choice('org_type', '机构类型', 'competent'),
  choice('enterprise_size', '企业划型', 'industry', {
    alsoFrom: ['stats', 'bank'],
    values: ['大型', '中型', '小型', '微型', '个体'],
  }),
  choice('ownership', '所有制', 'market', { values: ['民营', '国有', '集体', '外资', '混合所有制'] }),
  yesNo('is_legal_person', '独立法人', 'market'),
  date('established_date', '成立日期', 'market', { freshnessDays: null }),
  standing('月')('months_since_established', '成立月数', 'market', {
    derived: { by: 'months_since', from: 'established_date' },
  }),
  yesNo('is_new_entity', '新设立', 'market'),
  yesNo('is_newly_introduced', '新招引', 'investment', { alsoFrom: ['commerce'] }),
  history('migrated_from_outside', '由行政区外迁入', 'market', { alsoFrom: ['tax'] }),
  choice('converted_from', '转型前主体类型', 'market', {
    values: ['个体工商户', '个人独资', '合伙'],
    freshnessDays: null,
  }),
  standing('年')('commitment_years', '承诺不迁离年限', 'competent', { freshnessDays: null }),
  choice('owner_person_category', '经营者身份类别', 'hr'),
  yesNo('bank_account', '对公账户已填', 'enterprise', { alsoFrom: ['tax'] }),
  yesNo('is_operating', '正常经营（现场核查）', 'competent'),
  history('above_scale_type', '四上在库类型', 'stats'),
  yesNo('leases_state_property', '承租国有房屋', 'state_assets'),
  choice('vat_taxpayer_type', '增值税纳税人类型', 'tax', { values: ['一般纳税人', '小规模纳税人'] }),
  choice('tax_status', '纳税状态', 'tax', { values: ['正常', '非正常', '注销'] }),
  grade('tax_credit_grade', '纳税信用等级', 'tax', {
    values: ['A', 'B', 'M', 'C', 'D'],
    freshnessDays: freshness.award,
  }),
  grade('intensive_use_grade', '资源集约利用评价等级', 'industry', {
    values: ['A', 'B', 'C', 'C-', 'D'],
    freshnessDays: freshness.award,
  }),
  yesNo('dishonest_list', '严重违法失信主体名单', 'market', { alsoFrom: ['reform'], freshnessDays: freshness.list }),
  yesNo('abnormal_list', '经营异常名录', 'market', { freshnessDays: freshness.list }),
  history('bad_record', '不良记录', 'reform', {
    alsoFrom: ['ecology', 'emergency', 'tax', 'hr'],
    freshnessDays: freshness.list,
  }),
  history('incident', '重大事故或违法', 'emergency', {
    alsoFrom: ['market', 'ecology', 'cyberspace'],
    freshnessDays: freshness.list,
  }),
  tags('joint_review_veto', '联审否决部门', 'competent', { freshnessDays: freshness.list }),
  yesNo('joint_review_passed', '联审或评审通过', 'competent'),
  choice('industry_restriction', '国家限制或禁止类', 'reform', {
    alsoFrom: ['tax'],
    values: ['无', '限制类', '禁止类'],
  }),
  choice('product_restriction', '产品禁止、限制、淘汰类', 'reform', { values: ['无', '禁止', '限制', '淘汰'] }),
  yesNo('epidemic_violation', '违反防疫规定', 'health'),
  choice('county_risk', '所在县风险等级', 'health', { values: ['低风险', '中高风险'] }),
  yesNo('related_party_anomaly', '关联企业产值异常波动', 'stats'),
  measure('日')('confirm_within_days', '确认或申请期限', 'platform'),
]
