import type { Judged } from './judge-shard.ts'
import { entitlementOf } from './selection/entitlement.ts'
import type { Roster } from './store.ts'

export type Problem = { readonly column: string; readonly code: string; readonly message: string }

/**
 * What keeps a row from being released although it was on the roster: a drawn row stands on its conditions, and the data
 * has moved on since. A list that came from a department stands on its word (名单类).
 */
export function releaseProblem(roster: Roster, { row, explanation }: Judged): Problem | null {
  if (roster.kind === 'imported') return null
  if (explanation.verdict !== 'eligible')
    return { column: '条件', code: 'NO_LONGER_ELIGIBLE', message: '生成名单后数据有变化，下发时已不能认定符合条件。' }
  if (entitlementOf(roster, explanation) !== row.entitledFen)
    return { column: '金额(元)', code: 'AMOUNT_CHANGED', message: '生成名单后数据有变化，应兑付金额与名单不同。' }
  return null
}
