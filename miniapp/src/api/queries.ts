import { focusManager, MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { askToSignIn } from '../routes.ts'
import { backOff, mayPass, needsSignIn } from './problem.ts'

const onError = (error: unknown) => {
  if (needsSignIn(error)) askToSignIn()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => mayPass(error) && failures < 3, retryDelay: backOff },
  },
})

/** Tells react-query when the network comes and goes; in a browser it watches the window itself. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') return
  onlineManager.setEventListener((setOnline) => {
    const listener = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(listener)
    return () => Taro.offNetworkStatusChange(listener)
  })
}

/** Tells react-query that the person looks at the app again, or has left it. */
export const appShown = (shown: boolean): void => focusManager.setFocused(shown)
