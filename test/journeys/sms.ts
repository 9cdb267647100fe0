import { until } from '../product/until.ts'
import type { Screen } from './screen.ts'

const CODE = /确认码([0-9A-Z]{8})/

/**
 * Reads the phone's text messages until one says all this.
 * @returns its text, with the typed code in it where it has one
 */
export async function readSms(screen: Screen, phone: string, ...words: readonly string[]) {
  await screen.open(`/sandbox/phone/${phone}`)
  const text = await until(`a text message of ${words.join(', ')}`, async () => {
    const inbox = await screen.page.locator('.sms').allInnerTexts()
    return inbox.find((sms) => words.every((word) => sms.includes(word)))
  })
  return { text, code: CODE.exec(text)?.[1] ?? '' }
}

/** Taps the address in the message, as a phone makes a link of it. */
export const tapLink = (screen: Screen, text: string): Promise<void> =>
  screen.page.locator('.sms').filter({ hasText: text }).getByRole('link').first().click()
