import { type IndustryCode, industrySection } from '../industry/index.ts'

/** 统计上大中小微型企业划分办法(2017). */
export type EnterpriseSize = 'large' | 'medium' | 'small' | 'micro'

export const sizeNames: Readonly<Record<EnterpriseSize, string>> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
}

/** What is known of an enterprise; undefined is unknown, never 0. */
export type SizeFigures = {
  readonly staff?: number | undefined
  readonly revenueWan?: number | undefined
  readonly assetsWan?: number | undefined
}

/** Lower bounds of large, medium and small. */
type Bounds = readonly [number, number, number]
type Rule = { readonly [Figure in keyof SizeFigures]?: Bounds }

const industrial: Rule = { staff: [1000, 300, 20], revenueWan: [40_000, 2000, 300] }
const other: Rule = { staff: [300, 100, 10] }

/** The most specific code decides. Where the rules name no class (金融、教育、卫生、铁路运输 …), there is no row. */
const rules: Readonly<Record<string, Rule>> = {
  A: { revenueWan: [20_000, 500, 50] },
  B: industrial,
  C: industrial,
  D: industrial,
  E: { revenueWan: [80_000, 6000, 300], assetsWan: [80_000, 5000, 300] },
  '51': { staff: [200, 20, 5], revenueWan: [40_000, 5000, 1000] },
  '52': { staff: [300, 50, 10], revenueWan: [20_000, 500, 100] },
  ...each(['54', '55', '56', '57', '58', '591'], { staff: [1000, 300, 20], revenueWan: [30_000, 3000, 200] }),
  ...each(['592', '593', '594', '595', '596', '599'], { staff: [200, 100, 20], revenueWan: [30_000, 1000, 100] }),
  '60': { staff: [1000, 300, 20], revenueWan: [30_000, 2000, 100] },
  H: { staff: [300, 100, 10], revenueWan: [10_000, 2000, 100] },
  ...each(['63', '64'], { staff: [2000, 100, 10], revenueWan: [100_000, 1000, 100] }),
  '65': { staff: [300, 100, 10], revenueWan: [10_000, 1000, 50] },
  '701': { revenueWan: [200_000, 1000, 100], assetsWan: [10_000, 5000, 2000] },
  '702': { staff: [1000, 300, 100], revenueWan: [5000, 1000, 500] },
  L: { staff: [300, 100, 10], assetsWan: [120_000, 8000, 100] },
  ...each(['703', '709', 'M', 'N', 'O', '85', 'R'], other),
}

const ascending: readonly EnterpriseSize[] = ['micro', 'small', 'medium', 'large']

/**
 * The class of an enterprise: all lower bounds must hold or it drops. Undefined while what is unknown could
 * change the answer, and for industries the rules do not class.
 */
export function enterpriseSize(industry: IndustryCode, figures: SizeFigures): EnterpriseSize | undefined {
  const rule = ruleFor(industry)
  if (rule === undefined) return undefined
  const names = Object.keys(rule) as (keyof SizeFigures)[]
  const ranks = names.map((name) => rankOf(figures[name], rule[name]!))
  const known = ranks.filter((rank) => rank !== undefined)
  const lowest = Math.min(...known)
  return known.length === ranks.length || lowest === 0 ? ascending[lowest] : undefined
}

/** 0 micro … 3 large by one figure alone. */
const rankOf = (value: number | undefined, bounds: Bounds): number | undefined =>
  value === undefined ? undefined : bounds.filter((bound) => value >= bound).length

function ruleFor(industry: IndustryCode): Rule | undefined {
  const digits = industry.replace(/^[A-T]/, '')
  return rules[digits.slice(0, 3)] ?? rules[digits.slice(0, 2)] ?? rules[industrySection(industry) ?? '']
}

function each(codes: readonly string[], rule: Rule): Record<string, Rule> {
  return Object.fromEntries(codes.map((code) => [code, rule]))
}
