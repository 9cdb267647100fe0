import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { useParam } from '../../../routes.ts'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { TrialForm } from './trial-form.tsx'

/** 政策测算: change a value and see at once what would come of it. */
export default function WhatIf() {
  const workbench = useQuery(ask.matching.workbench.queryOptions({ policyId: useParam('id') }))
  return (
    <Page title="算一算">
      <Loaded query={workbench}>{(sent) => <TrialForm workbench={sent} />}</Loaded>
    </Page>
  )
}
