import { setTimeout as sleep } from 'node:timers/promises'
import type { Route } from 'playwright-core'
import type { Screen } from './screen.ts'

/** Stands between the device and the API. @returns how many calls of this procedure left the device */
async function between(screen: Screen, procedure: string, meddle: (route: Route, count: number) => Promise<void>) {
  let count = 0
  await screen.page.route(`**/api/trpc/${procedure}**`, async (route) => {
    count += 1
    await meddle(route, count)
  })
  return () => count
}

/** A slow network: every call of this procedure takes so much longer. */
export const slowDown = (screen: Screen, procedure: string, ms: number) =>
  between(screen, procedure, async (route) => {
    await sleep(ms)
    await route.continue()
  })

/** A bad network: the first calls reach the API, but their answers are lost. */
export const loseAnswers = (screen: Screen, procedure: string, losses: number) =>
  between(screen, procedure, async (route, count) => {
    if (count > losses) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
