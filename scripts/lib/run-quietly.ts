import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inheritedEnv } from '../../bff/src/env.ts'
import { root } from './root.ts'

export interface Outcome {
  readonly ok: boolean
  /** Both output streams, in order. */
  readonly output: string
}

/** Runs a program from the repository's root and keeps its output for whoever wants to show it. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd: root,
    env: inheritedEnv({ NO_COLOR: '1', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  const code = await once(child, 'close').then(
    ([status]) => status as number | null,
    (error: Error) => {
      chunks.push(Buffer.from(error.message))
      return null
    },
  )
  return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8').trim() }
}
