import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names one running process for good: its number alone is given to another process sooner or later.
 * @returns undefined when no such process runs (a zombie does not run)
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (!signalReaches(pid)) return undefined
  return process.platform === 'win32' ? `${pid}` : `${pid}@${startTimeFromPs(pid)}`
}

/** Whether the process named earlier by {@link processIdentity} still runs. */
export function isRunning(pid: number, identity: string): boolean {
  return processIdentity(pid) === identity
}

function linuxIdentity(pid: number): string | undefined {
  try {
    // The command name may hold spaces and brackets, so fields are counted after its last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTicks] = [fields[0], fields[19]]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return state === 'Z' ? undefined : `${pid}@${startTicks}@${boot}`
  } catch {
    return undefined
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function startTimeFromPs(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}
