import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { readEnv } from '../../bff/src/env.ts'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium on this machine: the one named by BROWSER_PATH, an installed one, or one that Playwright fetched. */
export function findBrowser(): string | undefined {
  const { BROWSER_PATH } = readEnv(['BROWSER_PATH'])
  const candidates = [BROWSER_PATH, ...commands.map(onPath), ...applications, chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path))
}

function onPath(command: string): string | undefined {
  const find = process.platform === 'win32' ? 'where' : 'which'
  try {
    const found = execFileSync(find, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return found.split('\n')[0]?.trim()
  } catch {
    return undefined
  }
}
