import { attributes } from '@huiqi/shared/attribute'

/** Parts of 一企一档, in the order they are shown. */
export const groupTitles = {
  registration: '基本登记',
  people: '人员',
  operation: '经营',
  innovation: '创新与资质',
  credit: '信用与监管',
  projects: '贷款、产品与项目',
  received: '已享受',
} as const

export type GroupKey = keyof typeof groupTitles

const named: Readonly<Partial<Record<GroupKey, readonly string[]>>> = {
  registration: [
    ...['registered_region', 'registered_zone', 'industry_code', 'entity_type', 'enterprise_size', 'established_date'],
    ...['ownership', 'vat_taxpayer_type', 'bank_account', 'months_since_established'],
  ],
  operation: [
    ...['revenue', 'output', 'tax_paid', 'total_assets', 'taxable_income', 'import_export_usd', 'local_contribution'],
    ...['consumption_field', 'event_attended', 'event_host', 'event_date', 'months_since_event'],
  ],
  people: [
    ...['employee_count', 'insured_count', 'layoff_rate', 'unemployment_ins_paid_months', 'social_insurance_paid'],
    ...['new_hire_ratio', 'disabled_employ_ratio', 'disabled_employee_count', 'disabled_wage_vs_min', 'hires'],
    ...['owner_person_category', 'unemployment_insurance_paid', 'disability_levy_payable'],
  ],
  innovation: [
    ...[
      'qualification',
      'certification',
      'construction_grade',
      'on_official_list',
      'listing_event',
      'application_valid',
    ],
    ...['certification_count', 'clean_production_audit', 'zero_discharge', 'large_production_scale', 'rd_expense'],
    ...['rd_super_deduction', 'tech_contract_amount', 'innovation_investment', 'clean_audit_fee', 'above_scale_type'],
  ],
  credit: [
    ...['tax_status', 'tax_credit_grade', 'intensive_use_grade', 'dishonest_list', 'abnormal_list', 'bad_record'],
    ...['incident', 'joint_review_veto', 'joint_review_passed', 'industry_restriction', 'product_restriction'],
    ...['epidemic_violation', 'county_risk', 'related_party_anomaly'],
  ],
  projects: ['loans', 'products', 'projects'],
  received: ['benefit_received', 'times_received'],
}

const byCode = new Map(
  Object.entries(named).flatMap(([group, codes]) => codes.map((code) => [code, group as GroupKey] as const)),
)

/** Where an attribute is shown: what it is listed under, else figures of a period under 经营, the rest under 基本登记. */
export function groupOf(code: string): GroupKey {
  return byCode.get(code) ?? (periodic.has(code) ? 'operation' : 'registration')
}

const periodic = new Set(attributes.filter(({ every }) => every !== null).map(({ code }) => code))

/** Attributes in the order they are listed in, then in the dictionary's. */
export const orderOf = (code: string): number => order.get(code) ?? order.size

const listed = new Set([...byCode.keys(), ...attributes.map(({ code }) => code)])
const order = new Map([...listed].map((code, place) => [code, place]))
