import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'

/** Only who writes drafts enters new policies. */
export function CreatePolicy() {
  const me = useQuery(ask.identity.me.queryOptions())
  if (!me.data?.staff?.roles.includes('officer')) return null
  return <Button onTap={() => open(routes.newPolicy)}>新增政策</Button>
}
