import type { ClaimCard } from '@huiqi/bff/claim/views'
import { ask } from '../api/client.ts'
import { queryClient } from '../api/queries.ts'
import { open, routes } from '../routes.ts'

/** Where a claim is gone on with: an offer is confirmed, everything else is followed. */
export const claimRoute = ({ id, state }: Pick<ClaimCard, 'id' | 'state'>): string =>
  state === 'offered' ? routes.confirm(id) : routes.progress(id)

/** Opens a claim of which only the id is known; where it can't be looked at now, its screen says why. */
export async function openClaim(claimId: string): Promise<void> {
  const claim = await queryClient.fetchQuery(ask.claim.get.queryOptions({ claimId })).catch(() => null)
  open(claim ? claimRoute(claim) : routes.progress(claimId))
}
