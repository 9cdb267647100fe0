import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const stateSchema = z.object({
  password: z.string(),
  /** Kept from start to start, so that clients find a restarted server at the same address. */
  port: z.number().int().optional(),
  /** The process that started the server last. */
  owner: z.object({ pid: z.number().int(), identity: z.string() }).optional(),
})

/** What the launcher remembers in the data folder from start to start. */
export type LauncherState = z.infer<typeof stateSchema>

const stateFile = (dataDir: string) => join(dataDir, 'launcher.json')

/** @returns undefined when the folder holds no database of this launcher's making */
export function readState(dataDir: string): LauncherState | undefined {
  const file = stateFile(dataDir)
  return existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

export function writeState(dataDir: string, state: LauncherState): void {
  const file = stateFile(dataDir)
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
