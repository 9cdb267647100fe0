import type { BatchRow, PayoutRow } from '@huiqi/bff/payout/views'
import type { Tone } from '../../ui/tag.tsx'

type Batch = Pick<BatchRow, 'status' | 'canResubmit' | 'failed'>

/** How a batch's state is coloured; its word is always beside it. */
export function batchTone({ status, canResubmit, failed }: Batch): Tone {
  if (canResubmit) return 'bad'
  if (status !== 'settled') return 'main'
  return failed.count > 0 ? 'attention' : 'good'
}

const payoutTones: Readonly<Record<PayoutRow['status'], Tone>> = { ordered: 'main', paid: 'good', failed: 'bad' }

export const payoutTone = (status: PayoutRow['status']): Tone => payoutTones[status]
