import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { ForOwner } from '../../../owner/for-owner.tsx'
import { useLookAgain } from '../../../owner/use-look-again.ts'
import { useParam } from '../../../routes.ts'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { ValueCards } from './value-cards.tsx'

/** One value of the profile: what it is, whose, who uses it, and what to do when it is wrong. */
export default function Value() {
  return (
    <Page title="数据详情">
      <ForOwner>{() => <One />}</ForOwner>
    </Page>
  )
}

function One() {
  const value = useQuery(
    ask.profile.value.queryOptions({ attribute: useParam('attribute'), period: useParam('period') || null }),
  )
  useLookAgain(value)
  return <Loaded query={value}>{(detail) => <ValueCards detail={detail} />}</Loaded>
}
