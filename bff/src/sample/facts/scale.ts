import type { Profile } from './profile.ts'

/** Yearly turnover in 元 from which 统计 follows an enterprise; 资质建筑业 enters by its licence instead. */
const thresholds: readonly {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly yuan: number
}[] = [
  { from: '06', to: '46', type: '规上工业', yuan: 20_000_000 },
  { from: '47', to: '50', type: '资质建筑业', yuan: 0 },
  { from: '51', to: '51', type: '限上批发', yuan: 20_000_000 },
  { from: '52', to: '52', type: '限上零售', yuan: 5_000_000 },
  { from: '54', to: '60', type: '规上服务业', yuan: 20_000_000 },
  { from: '61', to: '61', type: '限上住宿', yuan: 2_000_000 },
  { from: '62', to: '62', type: '限上餐饮', yuan: 2_000_000 },
  { from: '63', to: '65', type: '规上服务业', yuan: 20_000_000 },
  { from: '70', to: '75', type: '规上服务业', yuan: 10_000_000 },
  { from: '76', to: '90', type: '规上服务业', yuan: 5_000_000 },
]

/** The register of 四上 that the enterprise could be on, going by last year. */
export function aboveScaleType(profile: Profile): string | undefined {
  const threshold = thresholdOf(profile)
  return threshold && (profile.closed[0]?.revenue ?? -1) >= threshold.yuan ? threshold.type : undefined
}

/** The year in which it first passed the threshold, as far back as figures go. */
export function firstYearAboveScale(profile: Profile): number | undefined {
  const threshold = thresholdOf(profile)
  const years = profile.closed.filter(({ revenue }) => threshold && revenue >= threshold.yuan).map(({ year }) => year)
  return years.length > 0 ? Math.min(...years) : undefined
}

function thresholdOf({ enterprise }: Profile) {
  const division = enterprise.trade.industry.slice(0, 2)
  const found = thresholds.find(({ from, to }) => division >= from && division <= to)
  return enterprise.entityType === '企业' ? found : undefined
}
