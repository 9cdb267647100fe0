import type { AccountView } from '@huiqi/bff/claim/views'
import { Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'

/** An account, masked; its digits stay on one line. */
export function AccountLines({ account }: { account: AccountView }) {
  return (
    <Box>
      <Box className="strong">
        {account.bankName} {account.numberMasked.replace(' ', '\u00a0')}
      </Box>
      <Note>户名：{account.holderName}</Note>
    </Box>
  )
}
