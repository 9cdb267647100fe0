import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../api/client.ts'
import { underWay } from './roster-tones.ts'

/** A roster; looked at every second while the platform fills or releases it. */
export function useRoster(rosterId: string) {
  const query = useQuery(
    ask.roster.get.queryOptions(
      { rosterId },
      {
        refetchInterval: ({ state }) => (state.data && underWay(state.data.status) ? 1_000 : 30_000),
      },
    ),
  )
  const queries = useQueryClient()
  const status = query.data?.status
  // What the platform has finished by itself also stands in the lists and counts of the desk.
  useEffect(() => {
    if (status) void queries.invalidateQueries(ask.roster.list.queryFilter())
  }, [queries, status])
  return query
}
