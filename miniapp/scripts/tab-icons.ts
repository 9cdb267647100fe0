// Draws assets/tab/*.png (mini-programs take no SVG there): node scripts/tab-icons.ts <path of a Chromium>
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tabIcons } from '../src/ui/tab-icons.ts'

const [chromium = 'chromium'] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'tab-icons-'))

for (const [key, outline] of Object.entries(tabIcons)) {
  for (const [suffix, colour, width] of [
    ['', '#7c8aa0', 1.6],
    ['-now', '#3f7df0', 2.2],
  ]) {
    const page = path.join(folder, 'icon.html')
    writeFileSync(
      page,
      `<style>*{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 24 24"
       fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"><path d="${outline}"/></svg>`,
    )
    execFileSync(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--default-background-color=00000000',
      '--window-size=81,81',
      `--screenshot=${path.join(import.meta.dirname, `../src/assets/tab/${key}${suffix}.png`)}`,
      `file://${page}`,
    ])
  }
}
rmSync(folder, { recursive: true })
