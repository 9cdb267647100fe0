import { spawn } from 'node:child_process'
import process from 'node:process'

const heartbeatMs = 15_000
const tailLines = 40

/**
 * Runs a program quietly, saying what is going on and how long it took; its output is shown only when it fails.
 * @param {string} title shown to the person waiting
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined>, hint: string }} options `hint` follows a failure
 */
export function step(title, command, args, { cwd, env, hint }) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} 秒`
  console.log(`▸ ${title}…`)
  const heartbeat = setInterval(() => console.log(`  仍在进行（${seconds()}）`), heartbeatMs)
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32'
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    const fail = (reason) => {
      const tail = Buffer.concat(output).toString('utf8').trimEnd().split('\n').slice(-tailLines).join('\n')
      reject(new Error(`${title}失败（${reason}）\n${tail}\n${hint}`))
    }
    child.on('error', (error) => fail(error.message))
    child.on('close', (code, signal) => {
      if (code !== 0) return fail(signal ?? `退出码 ${code}`)
      console.log(`✓ ${title}（${seconds()}）`)
      resolve()
    })
  }).finally(() => clearInterval(heartbeat))
}
