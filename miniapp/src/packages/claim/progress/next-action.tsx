import type { ClaimView } from '@huiqi/bff/claim/views'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'

/** The one thing to do next, if there is one. */
export function NextAction({ claim: { id, actions, toRate } }: { claim: ClaimView }) {
  if (actions.includes('confirm')) return <Button onTap={() => open(routes.confirm(id))}>去确认</Button>
  if (actions.includes('correct_account')) return <Button onTap={() => open(routes.account(id))}>更正收款账户</Button>
  return toRate ? <Button onTap={() => open(routes.rating(id))}>评价这次服务</Button> : null
}
