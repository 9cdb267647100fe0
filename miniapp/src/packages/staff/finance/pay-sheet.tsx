import type { PayableRow } from '@huiqi/bff/payout/views'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Button } from '../../../ui/button.tsx'
import { Box } from '../../../ui/host.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

interface PaySheetProps {
  rows: readonly PayableRow[]
  onPaid: () => void
  onClose: () => void
}

/** One batch to the bank: what it holds, said before it leaves. */
export function PaySheet({ rows, onPaid, onClose }: PaySheetProps) {
  const pay = useCommand(api.payout.pay.mutate, () => {
    say('付款文件正在送往银行。')
    onPaid()
  })
  return (
    <Sheet title="下达支付" onClose={onClose}>
      <Amount fen={rows.reduce((sum, { amountFen }) => sum + amountFen, 0)} prefix={`${rows.length} 笔，合计`} />
      <Box as="ul" className="will-do">
        <Box as="li">生成一个付款文件送往银行，要么全部送出，要么一笔也不送。</Box>
        <Box as="li">银行入账后，企业立即收到消息；退票的，请企业更正账户后再付。</Box>
        <Box as="li">送出后不能撤回。</Box>
      </Box>
      <CommandNote command={pay} />
      <Button busy={pay.busy} onTap={() => void pay.run({ claimIds: rows.map(({ claimId }) => claimId) })}>
        下达支付 {rows.length} 笔
      </Button>
    </Sheet>
  )
}
