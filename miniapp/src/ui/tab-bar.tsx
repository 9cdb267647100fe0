import { open, routes } from '../routes.ts'
import { Box, Tap, Words } from './host.tsx'
import { type TabKey, tabIcons } from './tab-icons.ts'

const words: Readonly<Record<TabKey, string>> = { home: '首页', claims: '办件', messages: '消息', me: '我的' }

/** The tab bar in h5, where the one Taro brings is out of a keyboard's and a screen reader's reach. */
export function TabBar({ now }: { now: TabKey }) {
  return (
    <Box as="nav" className="tab-bar" aria-label="主导航">
      {(Object.keys(words) as TabKey[]).map((key) => (
        <Tap
          key={key}
          className={`tab ${key === now ? 'tab-now' : ''}`}
          aria-current={key === now ? 'page' : undefined}
          onTap={() => open(routes[key])}
        >
          <svg className="tab-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={tabIcons[key]} />
          </svg>
          <Words>{words[key]}</Words>
        </Tap>
      ))}
    </Box>
  )
}
