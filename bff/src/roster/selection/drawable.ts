import { fail } from '@huiqi/shared/error'
import type { Selection } from '@huiqi/shared/selection'

/**
 * 先到先得 needs somebody to come: where the platform draws, nobody applied. It can stand for "all of them" only, that is
 * where no place is scarce, or all are cut alike.
 * @throws AppError ROSTER_KIND_NOT_POSSIBLE
 */
export function requireDrawable({ order, quota, prizes, budget, whenShort, oncePer }: Selection): void {
  if (order.by !== 'first_come') return
  const scarce = quota !== null || prizes.length > 0 || (budget !== null && whenShort === 'until_spent')
  const byItem = oncePer !== null && oncePer.items !== null
  if (scarce || byItem)
    fail('ROSTER_KIND_NOT_POSSIBLE', {}, '这项政策按申请先后取舍，平台生成名单时没有申请先后，请上传选定的名单文件。')
}
