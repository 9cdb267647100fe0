import type { ClaimView, DisputeSubject } from '@huiqi/bff/claim/views'
import { formatYuan } from '@huiqi/shared/money'

export interface SubjectOption {
  /** `fact:0`, `amount`, `other`. */
  readonly value: string
  readonly label: string
  readonly detail: string | null
  readonly subject: DisputeSubject
  /** The condition or value meant, in the words that were shown. */
  readonly reference: string | null
}

/** Everything on the confirm page that may be wrong. */
export function subjectsOf({ reasons, amountFen }: Pick<ClaimView, 'reasons' | 'amountFen'>): SubjectOption[] {
  const facts = reasons.map(({ sentence, value }, index): SubjectOption => {
    const own = value === null ? '暂无贵公司的数据' : `贵公司：${value}`
    return {
      value: `fact:${index}`,
      label: sentence,
      detail: own,
      subject: 'fact',
      reference: `${sentence}（${own}）`.slice(0, 200),
    }
  })
  const amount = `¥${formatYuan(amountFen)}`
  return [
    { value: 'amount', label: '金额不对', detail: amount, subject: 'amount', reference: amount },
    ...facts,
    { value: 'other', label: '其他问题', detail: null, subject: 'other', reference: null },
  ]
}
