import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Where the built mini-program of a platform lies. */
export const output = (platform: 'weapp' | 'alipay'): string => path.join(import.meta.dirname, '../dist', platform)

/** Every file below a folder with one of these endings, relative to it. */
export function filesIn(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => endings.length === 0 || endings.some((ending) => file.endsWith(ending)))
    .sort()
}

/** Ends the run as a gate does: one line if all is well, else every problem and a failing exit. */
export function conclude(gate: string, problems: readonly string[], summary: string): void {
  if (problems.length === 0) console.log(`${gate}: ${summary}`)
  for (const problem of problems) console.error(`${gate}: ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}
