import { keepPreviousData, type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'

export interface Pager<Page> {
  readonly query: UseQueryResult<Page, unknown>
  /** Pages before this one. */
  readonly index: number
  readonly hasNext: boolean
  /** The next page is on its way, this one still shows. */
  readonly turning: boolean
  readonly next: () => void
  readonly previous: () => void
}

/**
 * A long list, one page on the screen at a time, so that a roster of 100 000 rows stays as light as one of ten.
 *
 * @param key what the list is of; another key starts from the first page
 * @param ask one page, by the `next` of the page before
 */
export function usePager<Cursor extends string | number, Page extends { readonly next: Cursor | null }>(
  key: QueryKey,
  ask: (after: Cursor | null) => Promise<Page>,
): Pager<Page> {
  const name = JSON.stringify(key)
  const [at, goTo] = useState<{ name: string; trail: readonly Cursor[] }>({ name, trail: [] })
  const trail = at.name === name ? at.trail : []
  const after = trail.at(-1) ?? null
  const query = useQuery({
    queryKey: [...key, after],
    queryFn: () => ask(after),
    placeholderData: keepPreviousData,
  })
  const next = query.isPlaceholderData ? null : (query.data?.next ?? null)
  const turnTo = (trail: readonly Cursor[]) => {
    goTo({ name, trail })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return {
    query,
    index: trail.length,
    hasNext: next !== null,
    turning: query.isPlaceholderData,
    next: () => next !== null && turnTo([...trail, next]),
    previous: () => turnTo(trail.slice(0, -1)),
  }
}
