import { useState } from 'react'
import { routes } from '../../../routes.ts'
import { StaffDesk } from '../staff-desk.tsx'
import { ChoosePolicy } from './choose-policy.tsx'
import type { ChosenPolicy } from './chosen-policy.ts'
import { NewRosterForm } from './new-roster-form.tsx'

/** 建立名单: first which policy, then where the enterprises come from and until when they may confirm. */
export default function NewRoster() {
  const [policy, choose] = useState<ChosenPolicy | null>(null)
  return (
    <StaffDesk now={routes.rosters} from={{ label: '名单', url: routes.rosters }} title="建立名单">
      {() =>
        policy ? (
          <NewRosterForm key={policy.id} policy={policy} onOther={() => choose(null)} />
        ) : (
          <ChoosePolicy onChoose={choose} />
        )
      }
    </StaffDesk>
  )
}
