import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from './toolchain.mjs'

const parentCheckMs = 500
/** What Node has compiled once, types stripped, it need not compile at every start: a process is up in half the time. */
const compiled = { NODE_COMPILE_CACHE: join(root, '.cache', 'node') }

/**
 * Runs `scripts/<name>.ts`, passing signals on.
 * @returns {Promise<number>} its exit code; 128 + number for a signal, as shells do
 */
export function runScript({ node, env }, name, args) {
  // Over the channel the script notices when this process is killed.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...args], {
    cwd: root,
    env: { ...compiled, ...env },
    stdio,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const watch = stopWithNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  }).finally(() => clearInterval(watch))
}

/** A killed npm cannot pass its death on: its absence is noticed. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parents = ancestry()
  return setInterval(() => ancestry() === parents || stop(), parentCheckMs)
}

/** The parent, and the parent's parent where npm's shell stands between; an orphan's parent changes. */
function ancestry() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const [name, grandparent] = [
      stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      stat.split(') ')[1].split(' ')[1],
    ]
    return name.endsWith('sh') ? `${process.ppid} ${grandparent}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}
