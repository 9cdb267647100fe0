import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from './toolchain.mjs'

const parentCheckMs = 500

/**
 * Runs `scripts/<name>.ts`, passing signals on.
 * @returns {Promise<number>} its exit code; 128 + number for a signal, as shells do
 */
export function runScript({ node, env }, name, args) {
  const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...args], { cwd: root, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const watch = stopWithNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  }).finally(() => clearInterval(watch))
}

/** A killed npm cannot pass its death on: its absence is noticed. */
function stopWithNpm(stop) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  return setInterval(() => process.ppid === parent || stop(), parentCheckMs)
}
