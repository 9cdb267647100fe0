import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, processIdentity } from '../../bff/src/db/embedded/process-identity.ts'
import { StepError } from '../lib/step.ts'

interface Entry {
  readonly pid: number
  readonly identity: string
}

/** Which processes the present run consists of, kept in the data folder so that the next run finds what a killed one left. */
export interface RunFile {
  /** Notes a process of this run under its name, in place of the one noted before. */
  note(name: string, pid: number): void
  remove(): void
}

const starter = 'start'
/**
 * Ends what an earlier, killed run left in this data folder, then notes the present one.
 * @param patienceMs how long each process may take to end
 * @throws StepError when the earlier run is alive and stays so
 */
export async function takeOver(dataDir: string, patienceMs = 10_000): Promise<RunFile> {
  const file = join(dataDir, 'run.json')
  const { [starter]: owner, ...children } = readEntries(file)
  if (owner && !(await ended(owner, patienceMs))) {
    throw new StepError(`${dataDir} 正在使用中（进程 ${owner.pid}）。请先停止它，或用 DATA_DIR 另选目录`)
  }
  for (const child of Object.values(children)) await end(child, patienceMs)

  const entries: Record<string, Entry> = {}
  const note = (name: string, pid: number) => {
    const identity = processIdentity(pid)
    if (!identity) return
    entries[name] = { pid, identity }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(entries))
    renameSync(`${file}.new`, file)
  }
  note(starter, process.pid)
  return { note, remove: () => rmSync(file, { force: true }) }
}

function readEntries(file: string): Record<string, Entry> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>) : {}
}

async function end(entry: Entry, patienceMs: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(entry.pid, entry.identity)) return
    process.kill(entry.pid, signal)
    await ended(entry, patienceMs)
  }
}

async function ended({ pid, identity }: Entry, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    if (!isRunning(pid, identity)) return true
    await sleep(50)
  }
  return false
}
