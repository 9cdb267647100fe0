import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dieWithParent, hasSetpriv } from './die-with-parent.ts'

/** How the database's programs are run: PostgreSQL refuses to run as root. */
export interface Account {
  /** The command line that runs `program` under the account. */
  command(program: string, args: readonly string[]): [string, string[]]
  /** Hands a file or folder made by this process over to the account. */
  own(path: string): void
}

/**
 * Chooses the account for a data folder: this process's own, or, for root, an unprivileged one.
 * On Linux the kernel stops the programs when this process dies, however it dies.
 * @throws when root has no means to become somebody else
 */
export function accountFor(binDir: string, dataDir: string): Account {
  if (process.getuid?.() !== 0) return ownAccount
  if (!hasSetpriv()) {
    throw new Error(
      'PostgreSQL 不能以 root 身份运行，且本机没有 setpriv（util-linux），请改用普通用户启动或设置 DATABASE_URL',
    )
  }
  return unprivilegedAccount(binDir, dataDir)
}

const ownAccount: Account = {
  command: (program, args) => dieWithParent('INT', program, args),
  own: () => {},
}

function unprivilegedAccount(binDir: string, dataDir: string): Account {
  const { uid, gid } = unprivilegedIds(dataDir)
  const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const options = reachable(become, binDir, dataDir) ? become : [...become, ...passClosedFolders]
  return {
    // One call for all: becoming somebody else would undo an earlier --pdeathsig.
    command: (program, args) => ['setpriv', ['--pdeathsig', 'INT', ...options, '--', program, ...args]],
    own: (path) => chownSync(path, uid, gid),
  }
}

/**
 * Root's own folders (0700) lie between the account and its files: it keeps the one capability that passes them.
 * Without the secure bit access(2), by which initdb looks for postgres, would ignore the capability.
 */
export const passClosedFolders = [
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=+dac_override',
  '--bounding-set=-all,+dac_override',
  '--securebits=+no_setuid_fixup',
]

function reachable(become: readonly string[], binDir: string, dataDir: string): boolean {
  const script = 'test -r "$1" && test -x "$1" && test -x "$2"'
  const paths = [join(binDir, 'postgres'), dirname(dataDir)]
  return spawnSync('setpriv', [...become, '--', 'sh', '-c', script, 'sh', ...paths]).status === 0
}

function unprivilegedIds(dataDir: string): { uid: number; gid: number } {
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir)
    if (uid !== 0) return { uid, gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => lookUp(flag, name))
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('PostgreSQL 不能以 root 身份运行，且本机没有 postgres 或 nobody 用户')
}

function lookUp(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}
