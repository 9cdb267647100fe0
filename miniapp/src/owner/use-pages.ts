import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useReachBottom } from '@tarojs/taro'
import { useLookAgain } from './use-look-again.ts'

interface PageOf {
  readonly next: string | null
}

/** A list that comes page by page, the next one as the end of the last is reached. */
export function usePages<Page extends PageOf>(key: QueryKey, ask: (after: string | null) => Promise<Page>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  useReachBottom(more)
  useLookAgain(query)
  return { query, more, hasMore: hasNextPage, loadingMore: isFetchingNextPage }
}
