import type { ClaimView } from '@huiqi/bff/claim/views'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../api/client.ts'
import { say } from '../ui/toast.tsx'
import { actFor } from './act-for.ts'
import { isNotHere } from './not-here.ts'

export interface FoundClaim {
  readonly query: UseQueryResult<ClaimView, unknown>
  /** It belongs to none of the person's enterprises. */
  readonly foreign: boolean
  /** It is being looked for among the person's other enterprises. */
  readonly searching: boolean
}

/** While money is on its way the next step may be seconds off. Milliseconds, or not at all. */
function pace(claim: ClaimView | undefined): number | false {
  if (!claim?.turn || claim.turn === 'owner') return false
  return ['approved', 'payable', 'paying'].includes(claim.state) ? 3_000 : 15_000
}

/**
 * A claim, for whichever of the person's enterprises it is: a link in a text message does not say, and the person may be
 * acting for another one.
 */
export function useClaim(claimId: string): FoundClaim {
  const query = useQuery(
    ask.claim.get.queryOptions(
      { claimId },
      // Others act on it too: whoever opens it sees how it stands now.
      { refetchOnMount: 'always', refetchInterval: ({ state }) => pace(state.data) },
    ),
  )
  // Also where it was shown a moment ago: an authorisation may be revoked while its handler reads.
  const notHere = isNotHere(query.error)
  const other = useQuery(ask.claim.whose.queryOptions({ claimId }, { enabled: notHere }))
  const found = notHere ? other.data : undefined
  useEffect(() => {
    if (!found) return
    actFor(found.uscc)
    say(`已切换到 ${found.name}`)
  }, [found])
  const foreign = notHere && (found === null || isNotHere(other.error))
  return { query, foreign, searching: notHere && !other.error && !foreign }
}
