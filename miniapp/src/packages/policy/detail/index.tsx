import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { useParam } from '../../../routes.ts'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { Conditions } from './conditions.tsx'
import { Grounds } from './grounds.tsx'
import { Head } from './head.tsx'

/** A policy as an owner reads it: what it gives, to whom, and on what ground. */
export default function PolicyDetail() {
  const versionId = useParam('version')
  const policy = useQuery(
    ask.policy.get.queryOptions({ policyId: useParam('id'), ...(versionId !== '' && { versionId }) }),
  )
  return (
    <Page title="政策详情">
      <Loaded query={policy}>
        {(view) => (
          <>
            <Head policy={view} />
            <Conditions conditions={view.conditions} />
            <Grounds policy={view} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
