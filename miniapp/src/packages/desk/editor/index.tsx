import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { routes, useParam } from '../../../routes.ts'
import { Loaded } from '../../../ui/states.tsx'
import { StaffDesk } from '../../staff/staff-desk.tsx'
import '../desk.scss'
import { Editing } from './editing.tsx'

/** 政策设计: a draft, edited while one watches whom it reaches and what it costs. */
export default function PolicyEditor() {
  const versionId = useParam('id')
  const query = useQuery(ask.desk.draft.queryOptions({ versionId }))
  const [round, begin] = useState(0)
  const draft = query.data
  if (draft) {
    // What somebody edits stays under his hands; who only looks sees every save of his colleague.
    const key = draft.mayEdit ? `${draft.versionId}/${round}` : `${draft.versionId}@${draft.revision}`
    const beginAgain = async () => {
      await query.refetch()
      begin(round + 1)
    }
    return <Editing key={key} draft={draft} onBeginAgain={() => void beginAgain()} />
  }
  return (
    <StaffDesk now={routes.policies} from={{ label: '政策设计', url: routes.policies }} title="政策设计">
      {() => <Loaded query={query}>{() => null}</Loaded>}
    </StaffDesk>
  )
}
