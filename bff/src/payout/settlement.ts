import { regionName } from '@huiqi/shared/region'
import { atHour } from '@huiqi/shared/workday'
import { funderLabel } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { settlementRecords } from './read-store.ts'
import type { SettlementRow } from './views.ts'

/** First moment of a quarter in China; the fifth is the next year's first. */
function quarterStart(year: number, quarter: number): Date {
  const month = (quarter - 1) * 3
  const day = `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  return atHour(day, 0)
}

/** What a district paid first in a quarter and is owed for it by the other levels (鹰潭 方案 三(四)2: 每季度末两级结算). */
export async function quarterSettlement(
  tx: Tx,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Promise<SettlementRow[]> {
  const records = await settlementRecords(tx, quarterStart(year, quarter), quarterStart(year, quarter + 1))
  return records.map(({ policyId, policyTitle, district, claims, legs }) => {
    const sum = (wanted: typeof legs) => wanted.reduce((total, { fen }) => total + fen, 0)
    return {
      policyId,
      policyTitle,
      district,
      districtName: regionName(district),
      count: claims,
      totalFen: sum(legs),
      legs: legs.map(({ funder, fen }) => ({ funder, label: funderLabel(funder), fen })),
      owedFen: sum(legs.filter(({ funder }) => funder !== 'district')),
    }
  })
}
