import type { ClaimCard } from '@huiqi/bff/claim/views'
import { open } from '../routes.ts'
import { Amount } from '../ui/amount.tsx'
import { Box } from '../ui/host.tsx'
import { Row } from '../ui/row.tsx'
import { Tag } from '../ui/tag.tsx'
import { deadlineTone, timeLeft, turnWords } from './deadline.ts'
import { claimRoute } from './open-claim.ts'
import { stateTone } from './state-tone.ts'

/** A claim in a list. */
export function ClaimRow({ claim }: { claim: ClaimCard }) {
  const { policyTitle, departmentName, modeLabel, state, stateLabel, amountFen, deadline, toRate } = claim
  const turn = turnWords(claim)
  return (
    <Row
      title={policyTitle}
      note={
        <>
          <Box>
            {departmentName} · {modeLabel}
          </Box>
          {turn && <Box>{turn}</Box>}
        </>
      }
      tag={
        state === 'offered' && deadline ? (
          <Tag tone={deadlineTone(deadline)}>{timeLeft(deadline)}</Tag>
        ) : (
          <Tag tone={stateTone(state)}>{toRate ? `${stateLabel} · 可以评价` : stateLabel}</Tag>
        )
      }
      end={<Amount fen={amountFen} size="line" />}
      onTap={() => open(claimRoute(claim))}
    />
  )
}
