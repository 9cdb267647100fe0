import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { ForOwner } from '../../../owner/for-owner.tsx'
import { useLookAgain } from '../../../owner/use-look-again.ts'
import { Note } from '../../../ui/card.tsx'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { AskedCard } from './asked-card.tsx'
import { GroupCard } from './group-card.tsx'
import { SummaryCard } from './summary-card.tsx'
import { WantedCard } from './wanted-card.tsx'

/** 一企一档: everything the departments know about the enterprise, what policies still wait for, and what is being checked. */
export default function Overview() {
  return (
    <Page title="一企一档">
      <ForOwner>{() => <Profile />}</ForOwner>
    </Page>
  )
}

function Profile() {
  const profile = useQuery(ask.profile.read.queryOptions())
  useLookAgain(profile)
  return (
    <Loaded query={profile}>
      {(known) => (
        <>
          <SummaryCard profile={known} />
          <AskedCard corrections={known.corrections} />
          <WantedCard wanted={known.wanted} />
          {known.groups.map((group) => (
            <GroupCard key={group.key} group={group} />
          ))}
          <Note>
            数据由各部门提供，只有贵公司的法定代表人和授权的经办人能看到。点任何一项，可以看它的用处，也可以请部门更正。
          </Note>
        </>
      )}
    </Loaded>
  )
}
