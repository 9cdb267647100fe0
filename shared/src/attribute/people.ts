import { choice, measure, percent, standing, tags, yesNo } from './define.ts'

const ofPerson = { granularity: 'person' } as const

/** Staff in total, and the persons hired one by one. */
export const people = [
  measure('人')('employee_count', '从业人数', 'tax', { alsoFrom: ['hr'] }),
  measure('人')('insured_count', '失业保险参保人数', 'hr'),
  percent('layoff_rate', '裁员率', 'hr'),
  measure('月')('unemployment_ins_paid_months', '失业保险连续缴费月数', 'tax', { alsoFrom: ['hr'] }),
  yesNo('social_insurance_paid', '社保足额缴纳', 'tax', { alsoFrom: ['hr'] }),
  percent('new_hire_ratio', '近12个月新招用重点人员占比', 'hr'),
  percent('disabled_employ_ratio', '残疾人安置比例', 'disabled', { alsoFrom: ['tax'] }),
  measure('人')('disabled_employee_count', '安置残疾人数', 'disabled'),
  measure('倍')('disabled_wage_vs_min', '残疾职工工资与当地最低工资之比', 'hr'),
  yesNo('event_attended', '参加指定活动', 'hr'),
  tags('hire_person_category', '招用人员类别', 'hr', { ...ofPerson, alsoFrom: ['education', 'agriculture'] }),
  standing('岁')('hire_person_age', '招用人员年龄', 'hr', ofPerson),
  standing('月')('labor_contract_term_months', '劳动合同期限', 'hr', ofPerson),
  yesNo('has_labor_contract', '已签劳动合同', 'hr', ofPerson),
  standing('月')('hire_person_insured_months', '招用人员三险缴费月数', 'hr', { ...ofPerson, alsoFrom: ['tax'] }),
  choice('hire_cert_note', '就业创业证标注', 'hr', ofPerson),
  standing('月')('hire_unemployed_months', '登记失业月数', 'hr', ofPerson),
  standing('月')('hire_stable_months', '稳定就业月数', 'hr', ofPerson),
  { ...choice('hire_person_hukou', '招用人员户籍地', 'police', ofPerson), type: 'region' as const },
]
