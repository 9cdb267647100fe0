import type { Unit } from './unit.ts'

/** What one fact's value looks like; `Fact.value` in shared/condition says how each is stored. */
export type AttributeType =
  /** A number in the attribute's unit; money in 分, US dollars in 美分. */
  | 'number'
  | 'bool'
  /** `YYYY-MM-DD` */
  | 'date'
  /** One string, of a closed list where `values` is given. */
  | 'enum'
  /** One string of an ordered list: `values` runs from the best to the worst. */
  | 'grade'
  /** GB/T 2260 code. */
  | 'region'
  /** GB/T 4754 code. */
  | 'industry'
  /** A complete set of strings: what is not in it does not hold. */
  | 'set'
  /** A complete list of dated entries: certificates, entries into a register, incidents, benefits received. */
  | 'history'
  /** Items judged one by one: persons, loans, products, projects. */
  | 'collection'

/** What a value is about. All but `enterprise` are fields of the items of a collection. */
export type Granularity = 'enterprise' | 'person' | 'product' | 'loan' | 'project'

export type Every = 'year' | 'quarter' | 'month'

/** Another attribute from which a missing value follows: its growth, its increment, months since its date. */
export interface Derivation {
  readonly by: 'growth' | 'increment' | 'months_since'
  readonly from: string
}

/** One entry of the attribute dictionary (指标字典). */
export interface Attribute {
  readonly code: string
  /** Chinese name, as shown. */
  readonly name: string
  readonly type: AttributeType
  /** Unit of display and import; null where there is none. */
  readonly unit: Unit | null
  /** The department that answers for the value and corrects it. */
  readonly owner: Department
  /** Others that may supply it. */
  readonly alsoFrom: readonly Department[]
  readonly granularity: Granularity
  /** A value older than this many days at the evaluation is unknown; null: it doesn't age. */
  readonly freshnessDays: number | null
  /** How often a value is due; null for standing facts, which have no period. */
  readonly every: Every | null
  /** Closed list of a choice; of a grade, and of a history's grades, from the best to the worst. */
  readonly values: readonly string[] | null
  readonly derived: Derivation | null
  /** Part of the 116 of the condition vocabulary, or added because an amount or a collection needs it. */
  readonly origin: 'vocabulary' | 'supplement'
}

export type Department = keyof typeof departmentNames

/** Departments that own data, by duty; an installation maps them to its own offices. */
export const departmentNames = {
  market: '市场监管',
  tax: '税务',
  stats: '统计',
  hr: '人社',
  industry: '工信',
  science: '科技',
  commerce: '商务',
  finance: '财政',
  reform: '发改',
  ecology: '生态环境',
  emergency: '应急',
  housing: '住建',
  agriculture: '农业农村',
  disabled: '残联',
  capital: '金融监管',
  bank: '银行',
  central_bank: '人民银行',
  customs: '海关',
  resources: '自然资源',
  water: '水利',
  health: '卫健',
  police: '公安',
  education: '教育',
  civil: '民政',
  state_assets: '国资',
  cyberspace: '网信',
  insurer: '保险机构',
  auditor: '会计师事务所',
  investment: '招商',
  competent: '主管部门',
  payer: '兑付部门',
  platform: '平台',
  enterprise: '企业自报',
} as const
