import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { appShown, queryClient, watchNetwork } from './api/queries.ts'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(watchNetwork)
  useDidShow(() => appShown(true))
  useDidHide(() => appShown(false))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
