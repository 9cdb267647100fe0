import type { SettlementRow } from '@huiqi/bff/payout/views'
import { regionNames } from '@huiqi/shared/region'

const fenPerWan = 1_000_000

/** What is owed to each district over all policies, in 万元 to two decimals, the most first. */
export function owedByDistrict(rows: readonly Pick<SettlementRow, 'district' | 'districtName' | 'owedFen'>[]) {
  const owed = new Map<string, { label: string; fen: number }>()
  for (const { district, districtName, owedFen } of rows) {
    const before = owed.get(district)?.fen ?? 0
    owed.set(district, { label: regionNames[district] ?? districtName, fen: before + owedFen })
  }
  return [...owed.values()]
    .sort((a, b) => b.fen - a.fen)
    .map(({ label, fen }) => ({ label, value: Math.round((fen / fenPerWan) * 100) / 100 }))
}
