import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'

/** Only who prepares rosters can make one. */
export function CreateButton() {
  const me = useQuery(ask.identity.me.queryOptions())
  if (!me.data?.staff?.roles.includes('officer')) return null
  return <Button onTap={() => open(routes.newRoster)}>建立名单</Button>
}
