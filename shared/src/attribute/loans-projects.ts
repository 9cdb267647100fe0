import { choice, date, money, yesNo } from './define.ts'

const ofLoan = { granularity: 'loan', every: null } as const
const ofProject = { granularity: 'project', every: null } as const

/** Fields of single loans and single projects. */
export const loansAndProjects = [
  date('loan_issue_date', '放款日', 'bank', ofLoan),
  date('loan_contract_date', '贷款合同日', 'bank', ofLoan),
  choice('loan_type', '贷款品种', 'bank', ofLoan),
  choice('loan_status', '贷款状态', 'bank', { ...ofLoan, values: ['正常', '逾期', '不良', '已还贷'] }),
  choice('loan_purpose', '贷款用途', 'bank', ofLoan),
  choice('loan_bank', '经办银行', 'bank', ofLoan),
  choice('equipment_field', '设备更新领域', 'reform', ofLoan),
  yesNo('loan_relend_eligible', '符合再贷款条件', 'central_bank', ofLoan),
  yesNo('loan_eligible', '贷款属支持范围', 'competent', ofLoan),
  money('project_investment', '项目总投资', 'reform', { ...ofProject, alsoFrom: ['stats'] }),
  money('tech_upgrade_investment', '技改投资', 'industry', ofProject),
  choice('project_type', '项目类型', 'science', ofProject),
  money('invoice_amount', '单张票据金额', 'tax', ofProject),
  choice('service_target', '服务对象类别', 'competent', ofProject),
]
