import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, processIdentity } from './process-identity.ts'

/** What a running server writes about itself into its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly ready: boolean
}

export function readPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
}

const patienceMs = 20_000

/** Stops the server that a killed process left behind in this data folder, if one runs. */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pid = readPostmaster(dataDir)?.pid
  if (!pid || !servesFolder(pid, dataDir)) return
  const identity = processIdentity(pid)
  if (identity) await stopServer(pid, identity)
}

/** Fast shutdown; when that takes too long, immediate shutdown, from which the next start recovers. */
export async function stopServer(pid: number, identity: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid, identity)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patienceMs && isRunning(pid, identity); waited += 10) await sleep(10)
  }
}

/** The pid file outlives a crash of the machine, and its number may belong to another program by now. */
function servesFolder(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return processIdentity(pid) !== undefined
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir
  } catch {
    return false
  }
}
