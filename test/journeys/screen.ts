import type { Locator, Page } from 'playwright-core'

export type Screen = ReturnType<typeof screenOf>

/** What a person can see and do on a screen. Each waits until the screen is that far. */
export function screenOf(page: Page) {
  // Pages below the top one stay in the document, hidden.
  const visible = (found: Locator): Locator => found.filter({ visible: true }).first()
  const controlIn = (within: Page | Locator, name: string | RegExp): Locator => {
    const roles = ['button', 'radio', 'tab', 'link', 'checkbox'] as const
    const exact = typeof name === 'string'
    const [first, ...others] = roles.map((role) => within.getByRole(role, { name, exact }))
    return visible(others.reduce((all, other) => all.or(other), first!))
  }
  const control = (name: string | RegExp): Locator => controlIn(page, name)
  const text = (words: string | RegExp): Locator => visible(page.getByText(words))

  return {
    page,
    control,
    /** Opens an address of the product anew, as a link from elsewhere does: `/#/pages/home/index`. */
    open: async (address: string): Promise<void> => {
      await page.goto('about:blank')
      await page.goto(address)
    },
    sees: (words: string | RegExp): Promise<void> => text(words).waitFor(),
    /** Waits until nothing on the screen says this. */
    seesNoMore: async (words: string | RegExp): Promise<void> => {
      await page.getByText(words).filter({ visible: true }).waitFor({ state: 'detached' })
    },
    /** Everything that can be read now, as a screen reader tells it. */
    says: (): Promise<string> => page.locator('body').ariaSnapshot(),
    /** Taps the button, choice or link with this name; the whole of it, or what a pattern finds. */
    tap: (name: string | RegExp): Promise<void> => control(name).click(),
    /** Taps in the sheet that lies over the screen. */
    tapInSheet: (name: string | RegExp): Promise<void> => controlIn(visible(page.getByRole('dialog')), name).click(),
    /** Types into the field that is called so, in place of what was there. */
    type: (label: string, value: string): Promise<void> => visible(page.getByLabel(label)).fill(value),
    /** Gives the file to whatever asks for one. */
    giveFile: (name: string, content: Uint8Array): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }),
    /** Taps what fetches a file. @returns the file's name, and where it lies now */
    fetchFile: async (name: string | RegExp): Promise<{ name: string; path: string }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), control(name).click()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
  }
}
