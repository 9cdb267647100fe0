import type { Attribute, AttributeType } from '@huiqi/shared/attribute'

const forms: Readonly<Record<AttributeType, string>> = {
  number: '数字',
  bool: '是或否',
  date: '日期',
  enum: '名称',
  grade: '等级',
  region: '行政区划',
  industry: '行业代码',
  set: '名称，可多个',
  history: '带日期的记录清单',
  collection: '逐项清单',
}

/** What a value of it looks like: `数字（万元）`. */
export const formWords = ({ type, unit }: Attribute): string => forms[type] + (unit ? `（${unit}）` : '')

/**
 * How old a value may be until it counts as unknown. A figure reported after its period ended is final and does not age
 * (`trustedUntil` in shared/condition).
 */
export function freshnessWords({ freshnessDays, every }: Attribute): string {
  if (freshnessDays === null) return '长期有效'
  return every === null ? `${freshnessDays} 天` : `当期 ${freshnessDays} 天，已结束的期间长期有效`
}

const fillings: Readonly<Record<AttributeType, string>> = {
  number: '写数字，可带单位',
  bool: '写“是”或“否”',
  date: '写日期，例如 2025-06-30',
  enum: '写名称',
  grade: '写等级',
  region: '写 6 位行政区划代码，或本市区县名称',
  industry: '写国民经济行业代码，例如 C3911',
  set: '写全部名称，用顿号分开；一个也没有写“无”',
  history: '用 JSON 文件导入，要写全部记录',
  collection: '用 JSON 文件导入，要写全部项目',
}

/** How a value is written into a file. */
export const fillingWords = ({ type, values }: Attribute): string =>
  values === null || type === 'history' ? fillings[type] : `写其中一个：${values.join('、')}`
