import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@huiqi/bff/db/embedded/free-port'
import { templateOfToday } from './data-template.ts'

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url))
/** A cold start with the whole sample city on a busy machine. */
const READY_WITHIN_MS = 180_000
const STOP_WITHIN_MS = 30_000

export type Product = {
  readonly url: string
  /** Its data folder: logs, PostgreSQL, the sandbox's journals. */
  readonly dataDir: string
  /** What the terminal shows. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/**
 * Starts the product as `npm start` does, in a folder and on a port of its own, with the sample city loaded.
 * @param settings environment beside that
 */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiqi-'))
  if (settings.DATABASE_URL !== undefined) return startIn(dataDir, settings)
  const template = templateOfToday()
  if (template.exists()) template.copyTo(dataDir)
  else {
    const first = await startIn(dataDir, settings)
    await first.halt()
    template.keep(dataDir)
  }
  return startIn(dataDir, settings)
}

async function startIn(dataDir: string, settings: Readonly<Record<string, string>>) {
  const port = await freePort()
  const env = { ...process.env, REQUESTS_PER_MINUTE: '100000', ...settings, PORT: String(port), DATA_DIR: dataDir }
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://localhost:${port}`
  const halt = async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(STOP_WITHIN_MS).then(() => child.kill('SIGKILL'))])
  }
  const stop = async () => {
    await halt()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const deadline = performance.now() + READY_WITHIN_MS
  while (!output.includes(`惠企已启动：${url}`)) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`the product did not start:\n${output}`)
    }
    await sleep(100)
  }
  return { url, dataDir, output: () => output, halt, stop }
}
