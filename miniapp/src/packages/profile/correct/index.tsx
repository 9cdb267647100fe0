import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { ForOwner } from '../../../owner/for-owner.tsx'
import { replace, routes, useParam } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { CorrectForm } from './correct-form.tsx'

/** 纠错: what a value should be, and why; to the department that answers for it. */
export default function Correct() {
  return (
    <Page title="请部门核对">
      <ForOwner>{() => <Asked />}</ForOwner>
    </Page>
  )
}

function Asked() {
  const attribute = useParam('attribute')
  const period = useParam('period')
  const value = useQuery(ask.profile.value.queryOptions({ attribute, period: period || null }))
  return (
    <Loaded query={value}>
      {(detail) =>
        detail.corrections.some(({ state }) => state === 'open') ? (
          <>
            <Notice tone="main">这一项已经请部门核对了，答复会发消息告诉您。</Notice>
            <Button onTap={() => replace(routes.profileValue(attribute, period))}>查看进展</Button>
          </>
        ) : (
          <CorrectForm detail={detail} />
        )
      }
    </Loaded>
  )
}
