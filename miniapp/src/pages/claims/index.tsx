import { useObservable } from '../../observable.ts'
import { type ClaimTab, claimTab } from '../../owner/claim-tab.ts'
import { ForOwner } from '../../owner/for-owner.tsx'
import { Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/segments.tsx'
import { ClaimList } from './claim-list.tsx'

const tabs: readonly { value: ClaimTab; label: string }[] = [
  { value: 'waiting', label: '待办' },
  { value: 'in_progress', label: '办理中' },
  { value: 'done', label: '已办结' },
]

/** 办件: everything of the enterprise, by whose turn it is. */
export default function Claims() {
  const tab = useObservable(claimTab)
  return (
    <Page title="办件" tab="claims">
      <ForOwner>
        {() => (
          <>
            <Segments label="办件" options={tabs} now={tab} onChoose={claimTab.set} />
            <ClaimList key={tab} tab={tab} />
          </>
        )}
      </ForOwner>
    </Page>
  )
}
