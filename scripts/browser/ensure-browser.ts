import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../lib/root.ts'
import { runQuietly } from '../lib/run-quietly.ts'
import { StepError } from '../lib/step.ts'
import { findBrowser } from './find-browser.ts'

/**
 * Finds a browser, or fetches one: Playwright's first, then the system's package. Chinese fonts come with the latter.
 * @returns its path
 * @throws StepError with the commands to run by hand
 */
export async function ensureBrowser(): Promise<string> {
  const said: string[] = []
  if (!findBrowser()) said.push(await downloadPlaywrights())
  if (!findBrowser() && mayInstall()) said.push(await aptInstall('chromium'))
  if (!hasChineseFont() && mayInstall()) said.push(await aptInstall('fonts-noto-cjk'))
  const browser = findBrowser()
  if (browser && hasChineseFont()) return browser
  const missing = browser ? '中文字体' : '浏览器'
  throw new StepError(`没有${missing}。请先运行：sudo apt-get install -y chromium fonts-noto-cjk\n${said.join('\n')}`)
}

async function downloadPlaywrights(): Promise<string> {
  const cli = join(root, 'test', 'node_modules', 'playwright-core', 'cli.js')
  return (await runQuietly(process.execPath, [cli, 'install', 'chromium'])).output
}

async function aptInstall(name: string): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const first = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], env)
  if (first.ok) return first.output
  await runQuietly('apt-get', ['update'], env)
  return (await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], env)).output
}

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
