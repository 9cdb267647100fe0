import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { SignOut } from './sign-out.tsx'
import { TextSize } from './text-size.tsx'

export default function Me() {
  const me = useQuery(ask.identity.me.queryOptions())
  return (
    <Page title="我的" tab="me">
      <TextSize />
      <Loaded query={me}>{(person) => person && <SignOut name={person.name} />}</Loaded>
    </Page>
  )
}
