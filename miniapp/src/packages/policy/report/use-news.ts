import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, ask } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'

/** Policies that the enterprise newly meets. @param shown they are on the screen now, which is remembered */
export function useNews(shown: boolean): ReadonlySet<string> {
  const news = useQuery(ask.push.news.queryOptions()).data
  const { run } = useCommand(api.push.seen.mutate)
  const look = shown && news !== undefined && news.unseen > 0
  useEffect(() => {
    if (look) void run({})
  }, [look])
  return new Set(news?.policyIds)
}
