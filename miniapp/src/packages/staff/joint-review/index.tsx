import type { RosterView } from '@huiqi/bff/roster/views'
import { useState } from 'react'
import { routes, useParam } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Staff } from '../nav.ts'
import { requestWords } from '../request-words.ts'
import { RowTable } from '../rows/row-table.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { useRoster } from '../use-roster.ts'
import { DayWords } from '../words.tsx'
import { FinishSheet } from './finish-sheet.tsx'
import { OwnVetoes } from './own-vetoes.tsx'
import { VetoForm } from './veto-form.tsx'

/** One roster as a department asked to review it sees it: look, object to single enterprises, finish. */
export default function JointReview() {
  const query = useRoster(useParam('id'))
  const roster = query.data
  return (
    <StaffDesk
      now={routes.vetoes}
      from={{ label: '联合审核', url: routes.vetoes }}
      title={roster?.title ?? '联合审核'}
      head={roster && <Finish roster={roster} />}
      aside={roster && <OwnVetoes roster={roster} />}
    >
      {(staff) => <Loaded query={query}>{(found) => <Review roster={found} staff={staff} />}</Loaded>}
    </StaffDesk>
  )
}

function Review({ roster, staff }: { roster: RosterView; staff: Staff }) {
  const request = roster.requests.find(({ departmentCode }) => departmentCode === staff.departmentCode)
  const answer = request && requestWords(request)
  return (
    <>
      <Note>
        {roster.departmentName}送审，共 {roster.rowCount} 家。
        {request && (
          <>
            请在 <DayWords at={request.dueAt} />
            24:00 前完成；到期没有答复视为没有意见。{' '}
          </>
        )}
        {answer && <Tag tone={answer.tone}>{answer.words}</Tag>}
      </Note>
      <RowTable
        roster={roster}
        {...(roster.actions.includes('veto') && {
          actions: ({ uscc, enterpriseName }, close) => (
            <VetoForm rosterId={roster.id} uscc={uscc} enterpriseName={enterpriseName} onDone={close} />
          ),
        })}
      />
    </>
  )
}

function Finish({ roster }: { roster: RosterView }) {
  const [finishing, finish] = useState(false)
  if (!roster.actions.includes('finish_joint_review')) return null
  return (
    <>
      <Button onTap={() => finish(true)}>完成会审</Button>
      {finishing && <FinishSheet roster={roster} onClose={() => finish(false)} />}
    </>
  )
}
