import { choice, collection, date, money, percent, region, standing, tags } from './define.ts'

const ofPerson = { granularity: 'person', every: null } as const
const ofLoan = { granularity: 'loan', every: null } as const
const ofProduct = { granularity: 'product', every: null } as const
const ofProject = { granularity: 'project', every: null } as const

/**
 * What amounts are computed from and collections hold; the vocabulary of conditions has no word for it.
 * A policy that needs one more base adds one line here.
 */
export const supplement = [
  collection('hires', '招用人员', 'hr'),
  collection('loans', '贷款', 'bank'),
  collection('products', '产品', 'industry'),
  collection('projects', '项目', 'reform'),
  choice('enterprise_group', '所属企业集团', 'market'),
  tags('registered_zone', '所在开发区', 'market'),
  region('migration_origin', '迁出地', 'market', { freshnessDays: null }),
  money('unemployment_insurance_paid', '实缴失业保险费', 'tax', { alsoFrom: ['hr'] }),
  money('vat_paid', '已缴增值税', 'tax'),
  money('input_vat', '可抵扣进项税额', 'tax'),
  money('six_taxes_payable', '六税两费应缴额', 'tax'),
  money('disability_levy_payable', '残疾人就业保障金应缴额', 'tax'),
  money('rd_expense', '研发费用', 'tax', { alsoFrom: ['science'] }),
  money('clean_audit_fee', '清洁生产审核费', 'enterprise', { alsoFrom: ['ecology'] }),
  money('ipo_net_proceeds', '首发募资净额', 'capital'),
  money('local_contribution', '地方财政贡献', 'tax', { alsoFrom: ['finance'] }),
  money('local_contribution_increment', '地方财政贡献增量', 'tax', {
    alsoFrom: ['finance'],
    derived: { by: 'increment', from: 'local_contribution' },
  }),
  money('rent_payable', '应缴房租', 'state_assets'),
  money('innovation_investment', '技术引进及仪器设备软件实际投资', 'industry'),
  percent('product_volume_growth', '主要产品产量同比增速', 'stats'),
  money('hire_insurance_paid', '单位为该人员实缴社保', 'tax', ofPerson),
  date('hire_date', '招用日期', 'hr', ofPerson),
  choice('hire_person_key', '招用人员标识（证件号码的单向摘要）', 'hr', ofPerson),
  tags('hire_benefits', '该人员已享受的补贴', 'hr', ofPerson),
  money('loan_principal', '贷款本金', 'bank', ofLoan),
  money('loan_interest_paid', '已付利息', 'bank', ofLoan),
  standing('天')('loan_days', '计息天数', 'bank', ofLoan),
  standing('%')('loan_rate', '贷款年利率', 'bank', ofLoan),
  standing('%')('loan_benchmark_rate', '同期贷款基准利率', 'central_bank', ofLoan),
  money('loan_guarantee_fee', '担保费', 'bank', ofLoan),
  tags('loan_subsidies', '该笔贷款已享受的贴息', 'finance', ofLoan),
  money('product_sales', '产品销售额', 'enterprise', ofProduct),
  money('product_price', '产品销售价', 'enterprise', ofProduct),
  money('insurance_premium', '年度保费', 'insurer', ofProduct),
  standing('%')('insurance_rate', '实际保险费率', 'insurer', ofProduct),
  date('product_awarded_on', '产品称号取得日', 'industry', ofProduct),
  money('project_fixed_investment', '项目固定资产投资', 'stats', ofProject),
  money('project_equipment_investment', '项目设备投资', 'industry', ofProject),
  money('project_contract_amount', '项目合同（揭榜）金额', 'science', ofProject),
  money('project_expense', '项目实际支出', 'enterprise', ofProject),
  date('purchase_contract_date', '采购合同日', 'enterprise', ofLoan),
  standing('年')('product_subsidy_years', '该产品已获补偿年数', 'payer', ofProduct),
  choice('project_scope', '改造范围', 'industry', { ...ofProject, values: ['单台设备', '整条产线', '整车间', '整厂'] }),
  tags('project_industry_group', '项目所属行业组', 'competent', ofProject),
]
