import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Device, openDevice } from '../journeys/browser.ts'
import type { Screen } from '../journeys/screen.ts'
import { comeSignedIn } from '../journeys/sign-in-page.ts'
import type { Product } from '../product/start-product.ts'

const FOLDER = join(import.meta.dirname, '../out/screenshots')

/** How the same screen is looked at. */
const modes = {
  normal: { large: false, dark: false },
  large: { large: true, dark: false },
  dark: { large: false, dark: true },
} as const

type Mode = keyof typeof modes
/** What a person does on a screen before the picture is taken. */
type Doing = (screen: Screen) => Promise<void>

export type Gallery = ReturnType<typeof galleryOf>

/** Takes pictures of one product's screens, each in several modes. */
export function galleryOf(browser: Browser, product: Product) {
  mkdirSync(FOLDER, { recursive: true })

  async function take(device: Device, mode: Mode, name: string, persona: string | null, look: Doing): Promise<void> {
    const { large, dark } = modes[mode]
    const screen = await openDevice(browser, device, product.url, dark)
    if (large) await screen.page.addInitScript(`localStorage.setItem('large-text', '{"data":true}')`)
    if (persona) await comeSignedIn(screen, product, persona)
    await look(screen)
    await settle(screen)
    await picture(screen, `${name}-${mode}`)
    await screen.page.context().close()
    console.log(`  ${name}-${mode}`)
  }

  return {
    product,
    /** A phone, 390×844, in all modes. @param persona who holds it; null: nobody is signed in */
    phone: async (name: string, persona: string | null, look: Doing): Promise<void> => {
      for (const mode of Object.keys(modes) as Mode[]) await take('phone', mode, name, persona, look)
    },
    /** A wide screen, 1440×900. */
    desk: (name: string, persona: string, look: Doing): Promise<void> => take('desk', 'normal', name, persona, look),
  }
}

/** Waits until nothing is loading any more and every letter has its font. */
async function settle({ page }: Screen): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByLabel('正在载入').filter({ visible: true }).waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
}

/** The screen as it comes up and, where it is longer, its end. */
async function picture({ page }: Screen, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
  const scrolled = await page.evaluate(toTheEnd)
  if (scrolled) await page.screenshot({ path: join(FOLDER, `${name}-end.png`), animations: 'disabled' })
}

/** Runs in the page: scrolls whatever can be scrolled to its end, and says whether anything could. */
const toTheEnd = `[...document.querySelectorAll('*')]
  .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowY) && each.clientHeight < each.scrollHeight)
  .map((each) => { each.scrollTop = each.scrollHeight; return each.scrollTop })
  .some((top) => top > 0)`
