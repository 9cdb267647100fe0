import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../../api/client.ts'
import { routes, useParam } from '../../../../routes.ts'
import { Loaded } from '../../../../ui/states.tsx'
import { StaffDesk } from '../../staff-desk.tsx'
import { AnswerCard } from './answer-card.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AskedCard } from './asked-card.tsx'
import { UsesCard } from './uses-card.tsx'

/** One correction: what was said, what stands there, what hangs on it, and the department's answer. */
export default function Answer() {
  const correctionId = useParam('id')
  return (
    <StaffDesk now={routes.corrections} title="核对数据" from={{ label: '数据核对', url: routes.corrections }}>
      {() => <One correctionId={correctionId} />}
    </StaffDesk>
  )
}

function One({ correctionId }: { correctionId: string }) {
  const correction = useQuery(ask.profile.correction.queryOptions({ correctionId }))
  return (
    <Loaded query={correction}>
      {(detail) => (
        <>
          <AskedCard detail={detail} />
          {detail.answer ? <AnswerCard answer={detail.answer} /> : <AnswerForm detail={detail} />}
          <UsesCard requirements={detail.requirements} />
        </>
      )}
    </Loaded>
  )
}
