import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { step } from './step.mjs'
import { root } from './toolchain.mjs'

const folders = ['', 'shared', 'bff', 'miniapp', 'test']
const stamp = join(root, 'node_modules', '.installed')

/** Installs what the lock file says, unless that was done already. */
export async function installDependencies({ env }) {
  const wanted = fingerprint()
  const present = folders.every((folder) => existsSync(join(root, folder, 'node_modules')))
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only']
  await step('安装依赖', 'pnpm', args, {
    cwd: root,
    env,
    hint: '请检查能否访问 npm 源（npm ping）和磁盘空间，然后重试',
  })
  writeFileSync(stamp, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  const manifests = folders.map((folder) => join(folder, 'package.json'))
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
