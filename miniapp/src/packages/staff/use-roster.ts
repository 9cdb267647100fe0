import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { underWay } from './roster-tones.ts'

/** A roster; looked at every second while the platform fills or releases it. */
export const useRoster = (rosterId: string) =>
  useQuery(
    ask.roster.get.queryOptions(
      { rosterId },
      {
        refetchInterval: ({ state }) => (state.data && underWay(state.data.status) ? 1_000 : 30_000),
      },
    ),
  )
