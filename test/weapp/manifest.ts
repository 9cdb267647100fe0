import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; text: string }[] }
}

/** Where the built mini-program lies. */
export const folder = path.join(import.meta.dirname, '../../miniapp/dist/weapp')

/** What the built mini-program says of itself in app.json. */
export function readManifest() {
  const file = path.join(folder, 'app.json')
  if (!existsSync(file)) throw new Error('there is no weapp build: pnpm --filter @huiqi/miniapp build:weapp')
  const { pages, subPackages, tabBar } = JSON.parse(readFileSync(file, 'utf8')) as AppJson
  const inPackages = subPackages.flatMap(({ root, pages: names }) => names.map((name) => `${root}/${name}`))
  const known = new Set([...pages, ...inPackages])
  const tabs = new Map(tabBar.list.map(({ pagePath, text }) => [pagePath, text]))
  return {
    has: (route: string) => known.has(route),
    isTab: (route: string) => tabs.has(route),
    tabNamed: (word: string) => Array.from(tabs).find(([, text]) => text === word)?.[0],
  }
}

export type Manifest = ReturnType<typeof readManifest>
