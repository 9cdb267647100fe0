import type { UseQueryResult } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'

/** Looks again when the person comes back to a screen that stayed open behind others. */
export function useLookAgain({
  data,
  isStale,
  refetch,
}: Pick<UseQueryResult<unknown, unknown>, 'data' | 'isStale' | 'refetch'>): void {
  useDidShow(() => {
    if (data !== undefined && isStale) void refetch()
  })
}
