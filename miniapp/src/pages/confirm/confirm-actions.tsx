import type { ClaimView } from '@huiqi/bff/claim/views'
import { formatYuan } from '@huiqi/shared/money'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { open, replace, routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Box } from '../../ui/host.tsx'
import { CommandNote } from '../../ui/states.tsx'

/** Yes, not like this, or no. */
export function ConfirmActions({ claim }: { claim: ClaimView }) {
  const { id, version, account, consentText, amountFen, actions } = claim
  const confirm = useCommand(api.claim.confirm.mutate, () => replace(routes.confirmed(id)))
  if (!actions.includes('confirm'))
    return (
      <>
        <CommandNote command={confirm} />
        <Button onTap={() => replace(routes.progress(id))}>查看办件进度</Button>
      </>
    )
  const ready = account !== null && consentText !== null
  const agree = () => {
    if (ready)
      void confirm.run({
        claimId: id,
        version,
        accountId: account.id,
        consent: { id: consentText.id, version: consentText.version },
      })
  }
  return (
    <>
      <CommandNote command={confirm} />
      <Button busy={confirm.busy} disabled={!ready} onTap={agree}>
        {account ? `确认享受 ¥${formatYuan(amountFen)}` : '请先填写收款账户'}
      </Button>
      <Box className="pair">
        <Button kind="quiet" disabled={confirm.busy} onTap={() => open(routes.dispute(id))}>
          金额或信息不对
        </Button>
        <Button kind="quiet" disabled={confirm.busy} onTap={() => open(routes.decline(id))}>
          不需要
        </Button>
      </Box>
    </>
  )
}
