import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type Product, startProduct } from '../product/start-product.ts'
import { type Device, launchBrowser, openDevice } from './browser.ts'
import { toDaytime } from './daytime.ts'
import type { Screen } from './screen.ts'
import { comeSignedIn } from './sign-in-page.ts'

const SHOTS = join(import.meta.dirname, '../out/journeys')
const STARTS_WITHIN_MS = 240_000

let pictures = 0

async function keepPicture({ page }: Screen, journey: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  pictures += 1
  await page.screenshot({ path: join(SHOTS, `${journey.replaceAll(' ', '-').slice(0, 60)}-${pictures}.png`) })
}

/** One product and one browser for the journeys of a file; each journey has devices of its own. */
export function stage() {
  let product: Product | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct()
    await toDaytime(product)
  }, STARTS_WITHIN_MS)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  async function open(device: Device, persona?: string): Promise<Screen> {
    const screen = await openDevice(browser!, device, product!.url)
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await keepPicture(screen, task.name)
      await screen.page.context().close()
    })
    if (persona) await comeSignedIn(screen, product!, persona)
    return screen
  }

  return {
    get product(): Product {
      return product!
    },
    /** A phone, 390×844; in the hands of a persona who has signed in before, or of nobody yet. */
    phone: (persona?: string) => open('phone', persona),
    /** A wide screen, 1440×900. */
    desk: (persona?: string) => open('desk', persona),
  }
}
