import { useState } from 'react'
import { EnterpriseSheet } from '../../owner/enterprise-sheet.tsx'
import { ForOwner, useMe } from '../../owner/for-owner.tsx'
import { Page } from '../../ui/page.tsx'
import { EnterpriseHeading } from './enterprise-heading.tsx'
import { HomeBody } from './home-body.tsx'

export default function Home() {
  const me = useMe().data
  const [choosing, setChoosing] = useState(false)
  const heading = me?.enterprise && <EnterpriseHeading me={me} onChoose={() => setChoosing(true)} />
  return (
    <Page title="惠企" tab="home" heading={heading}>
      <ForOwner>{(owner) => <HomeBody me={owner} />}</ForOwner>
      {choosing && me && <EnterpriseSheet me={me} onClose={() => setChoosing(false)} />}
    </Page>
  )
}
