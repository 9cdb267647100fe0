import type { ClaimView } from '@huiqi/bff/claim/views'
import type { ReactNode } from 'react'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'

/** The one thing to do next; null where there is nothing. */
export function nextAction({ id, actions, toRate }: ClaimView): ReactNode {
  if (actions.includes('confirm')) return <Button onTap={() => open(routes.confirm(id))}>去确认</Button>
  if (actions.includes('correct_account')) return <Button onTap={() => open(routes.account(id))}>更正收款账户</Button>
  return toRate ? <Button onTap={() => open(routes.rating(id))}>评价这次服务</Button> : null
}
