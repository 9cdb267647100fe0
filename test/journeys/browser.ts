import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { screenOf } from './screen.ts'

/** A browser that asks nothing of the outside world. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]
/** Beyond this a person would give up too, even on a busy machine. */
const PATIENCE_MS = 20_000

const china = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const
const devices = {
  phone: { ...china, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { ...china, viewport: { width: 1440, height: 900 } },
} as const

export type Device = keyof typeof devices

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('there is no Chromium on this machine')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A device of its own: nothing on it yet, nobody signed in. @param url where the product runs */
export async function openDevice(browser: Browser, device: Device, url: string, dark = false) {
  const colorScheme = dark ? 'dark' : 'light'
  const context = await browser.newContext({ ...devices[device], colorScheme, baseURL: url, acceptDownloads: true })
  context.setDefaultTimeout(PATIENCE_MS)
  return screenOf(await context.newPage())
}
