import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dieWithParent } from '../../bff/src/db/embedded/die-with-parent.ts'
import { root } from '../lib/root.ts'

export interface Program {
  readonly name: string
  /** Arguments to Node, the script first. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
}

export interface Supervised {
  /** Settles only when the program crashed again and again while coming up; holds the last lines of its log. */
  readonly givenUp: Promise<string>
  /** From now on it is never given up: what it needs (a database, say) may be away for a while. */
  trust(): void
  stop(): Promise<void>
}

const limits = { restartPauseMs: 500, longestPauseMs: 5_000, crashesComingUp: 5 } as const

/**
 * Keeps a Node program running until it is stopped: a crash is followed by a restart.
 * @param stopMs how long it may take to stop before it is killed
 */
export function supervise(program: Program, onStart: (pid: number) => void, stopMs = 10_000): Supervised {
  let child: ChildProcess | undefined
  let stopping = false
  let trusted = false
  const run = async (): Promise<string> => {
    for (let crashes = 0; trusted || crashes < limits.crashesComingUp; crashes++) {
      const started = performance.now()
      child = launch(program)
      child.once('spawn', () => onStart(child!.pid!))
      await once(child, 'exit')
      if (!stopping) console.log(`  ${program.name} 意外退出（${child.exitCode ?? child.signalCode}），正在重新启动`)
      // One that has run for a while starts again at once, one that has not ever more slowly.
      if (performance.now() - started > limits.longestPauseMs) crashes = 0
      await sleep(Math.min(limits.restartPauseMs * (crashes + 1), limits.longestPauseMs))
      if (stopping) return new Promise(() => {})
    }
    return `${program.name} 反复退出，已放弃：\n${logTail(program.logFile)}`
  }
  startLog(program.logFile)
  const givenUp = run()
  return {
    givenUp,
    trust: () => {
      trusted = true
    },
    stop: async () => {
      stopping = true
      if (child) await end(child, stopMs)
    },
  }
}

/** The log of the run before is kept beside it. */
function startLog(logFile: string): void {
  mkdirSync(dirname(logFile), { recursive: true })
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`)
}

function launch({ args, env, logFile }: Program): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  const [command, commandArgs] = dieWithParent('TERM', process.execPath, args)
  // A Ctrl-C at the terminal is for the supervisor alone: it stops its programs in order.
  const child = spawn(command, commandArgs, { cwd: root, env, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  return child
}

async function end(child: ChildProcess, stopMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await exited
  clearTimeout(timer)
}

function logTail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
}
