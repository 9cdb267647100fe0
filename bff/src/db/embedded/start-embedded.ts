import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inheritedEnv } from '../../env.ts'
import { type Account, accountFor } from './account.ts'
import { type Binaries, embeddedBinaries } from './binaries.ts'
import { freePort } from './free-port.ts'
import { initialize } from './initialize.ts'
import { readPostmaster, stopOrphan, stopServer } from './postmaster.ts'
import { isRunning, processIdentity } from './process-identity.ts'
import { type LauncherState, readState, writeState } from './state.ts'

export interface EmbeddedOptions {
  /** Folder of the database; made on first use. */
  readonly dataDir: string
  /** Another PostgreSQL than the one from npm. */
  readonly binaries?: Binaries
  /** Server settings for this start, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running server, owned by this process: it ends with it. */
export interface EmbeddedPostgres {
  /** Address of database `postgres` for the superuser; the same after a restart unless the port was taken meanwhile. */
  readonly url: string
  readonly pid: number
  /** Settles when the server has ended, for whatever reason. */
  readonly exited: Promise<void>
  /** Ends open connections and stops cleanly. */
  stop(): Promise<void>
  /** Ends the server as a power failure would. */
  kill(): Promise<void>
}

/**
 * Starts a PostgreSQL server on the loopback interface, after stopping one that a killed process left behind.
 * @throws when another living process runs a server on the same folder, or the server does not start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = canonical(options.dataDir)
  const binaries = options.binaries ?? (await embeddedBinaries())
  const account = accountFor(binaries.dir, dataDir)
  await initialize(binaries, account, dataDir)
  const state = readState(dataDir)
  if (!state) throw new Error(`${dataDir} 不是本程序建立的数据库目录，请换一个 DATA_DIR`)
  refuseSecondOwner(state, dataDir)
  await stopOrphan(dataDir)
  return await startServer({ binaries, account, dataDir, state, settings: options.settings ?? {} })
}

interface Start {
  readonly binaries: Binaries
  readonly account: Account
  readonly dataDir: string
  readonly state: LauncherState
  readonly settings: Readonly<Record<string, string>>
}

const attempts = 40

async function startServer(start: Start): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(start.state.port)
    const child = spawnServer(start, port)
    if (await untilReady(child, start.dataDir)) return running(start, port, child)
    const log = readFileSync(logFile(start.dataDir), 'utf8').trim()
    if (attempt === attempts || !passing.test(log)) throw new Error(`PostgreSQL 未能启动：\n${log}`)
    await sleep(250)
  }
}

/** Backends of a killed server still ending, or a port taken between looking and binding. */
const passing = /shared memory block|could not bind|lock file "postmaster\.pid" already exists/

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  max_connections: '200',
  // The log must not quote personal data: neither statements nor the rows that broke a constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

function spawnServer({ binaries, account, dataDir, settings }: Start, port: number): ChildProcess {
  const flags = Object.entries({ ...baseSettings, ...settings, port: String(port) })
  const args = ['-D', dataDir, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const [command, commandArgs] = account.command(join(binaries.dir, 'postgres'), args)
  const log = openSync(logFile(dataDir), 'w', 0o600)
  const child = spawn(command, commandArgs, {
    cwd: dataDir,
    // A Ctrl-C at the terminal is for the owner, who stops the server after its clients.
    detached: true,
    stdio: ['ignore', log, log],
    env: inheritedEnv({ LC_ALL: 'C' }),
  })
  closeSync(log)
  return child
}

async function untilReady(child: ChildProcess, dataDir: string): Promise<boolean> {
  await once(child, 'spawn')
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(dataDir)
    if (postmaster?.ready && postmaster.pid === child.pid) return true
    await sleep(10)
  }
  return false
}

function running({ dataDir, state }: Start, port: number, child: ChildProcess): EmbeddedPostgres {
  const pid = child.pid!
  const identity = processIdentity(pid)
  const exited = child.exitCode === null ? once(child, 'exit').then(() => {}) : Promise.resolve()
  writeState(dataDir, { ...state, port, owner: { pid: process.pid, identity: processIdentity(process.pid) ?? '' } })
  return {
    url: `postgres://postgres:${state.password}@127.0.0.1:${port}/postgres`,
    pid,
    exited,
    stop: async () => {
      if (identity) await stopServer(pid, identity)
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function refuseSecondOwner({ owner }: LauncherState, dataDir: string): void {
  if (!owner || owner.pid === process.pid || !isRunning(owner.pid, owner.identity)) return
  const postmaster = readPostmaster(dataDir)
  if (postmaster && processIdentity(postmaster.pid)) {
    throw new Error(`${dataDir} 正被另一个运行中的程序使用（进程 ${owner.pid}），请先停止它或换一个 DATA_DIR`)
  }
}

/** The server knows its folder by the real path; ours must compare equal to it. */
function canonical(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  const parent = dirname(absolute)
  return parent === absolute ? absolute : join(canonical(parent), basename(absolute))
}

const logFile = (dataDir: string) => `${dataDir}.log`
