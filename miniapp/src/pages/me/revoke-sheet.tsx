import type { MemberView } from '@huiqi/bff/enterprise/views'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Box } from '../../ui/host.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { CommandNote } from '../../ui/states.tsx'
import { say } from '../../ui/toast.tsx'

export function RevokeSheet({ member: { id, nameMasked }, onClose }: { member: MemberView; onClose: () => void }) {
  const revoke = useCommand(api.enterprise.revokeHandler.mutate, () => {
    say(`已撤销 ${nameMasked} 的授权`)
    onClose()
  })
  return (
    <Sheet title={`撤销 ${nameMasked} 的授权？`} onClose={onClose}>
      <Box as="p">撤销后他马上不能再替贵公司办理。已经办的仍然有效。以后可以重新授权。</Box>
      <CommandNote command={revoke} />
      <Button busy={revoke.busy} onTap={() => void revoke.run({ id })}>
        确定撤销
      </Button>
      <Button kind="plain" disabled={revoke.busy} onTap={onClose}>
        先不撤销
      </Button>
    </Sheet>
  )
}
