import { spawnSync } from 'node:child_process'

let supported: boolean | undefined

/** Whether this machine has the program that changes identity, capabilities and parent-death signal. */
export function hasSetpriv(): boolean {
  supported ??= process.platform === 'linux' && spawnSync('setpriv', ['--version']).status === 0
  return supported
}

/**
 * The command line of a program that the kernel sends this signal when the present process dies, however it dies.
 * Where the kernel cannot, the plain command line: what stays behind is found at the next start.
 */
export function dieWithParent(signal: 'INT' | 'TERM', program: string, args: readonly string[]): [string, string[]] {
  return hasSetpriv() ? ['setpriv', ['--pdeathsig', signal, '--', program, ...args]] : [program, [...args]]
}
