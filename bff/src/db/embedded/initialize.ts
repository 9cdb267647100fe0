import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inheritedEnv } from '../../env.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { writeState } from './state.ts'

/**
 * Makes the data folder on first use. It is made beside its place and moved there complete,
 * so a start that is killed half-way leaves nothing that looks like a database.
 */
export async function initialize(binaries: Binaries, account: Account, dataDir: string): Promise<void> {
  if (existsSync(dataDir)) return
  const parent = dirname(dataDir)
  const prefix = `${basename(dataDir)}.new-`
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const staging = mkdtempSync(join(parent, prefix))
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(staging, 'password')
  writeFileSync(passwordFile, password)
  account.own(staging)
  account.own(passwordFile)
  const staged = join(staging, 'data')
  await runInitdb(binaries, account, ['-D', staged, `--pwfile=${passwordFile}`])
  writeState(staged, { password })
  renameSync(staged, dataDir)
  rmSync(staging, { recursive: true })
}

async function runInitdb(binaries: Binaries, account: Account, args: readonly string[]): Promise<void> {
  const fixed = ['-U', 'postgres', '--auth=scram-sha-256', '--encoding=UTF8', ...localeFlags(binaries.major)]
  const [command, commandArgs] = account.command(join(binaries.dir, 'initdb'), [...fixed, ...args])
  const child = spawn(command, commandArgs, { stdio: ['ignore', 'pipe', 'pipe'], env: inheritedEnv({ LC_ALL: 'C' }) })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`建立数据库失败（initdb ${code}）：\n${output.trim()}`)
}

/** Chinese text must count as letters, or trigram search finds none of it: plain C will not do. */
function localeFlags(major: number): readonly string[] {
  return major >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
    : ['--locale=C.UTF-8']
}
